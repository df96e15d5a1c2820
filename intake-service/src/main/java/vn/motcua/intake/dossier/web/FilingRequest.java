package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** An application as it comes in. A draft may lack anything; a submission is refused with the path of everything missing or wrong. */
@Schema(name = "Filing", examples = """
                {"procedureCode":"1.004222","channel":"ONLINE","competentUnit":"H26.30.01",
                 "applicant":{"kind":"CITIZEN","fullName":"Nguyễn Văn A","identityNumber":"001099012345","dateOfBirth":"1990-05-17"},
                 "contact":{"email":"a@example.vn","language":"vi"},
                 "form":{"fullName":"Nguyễn Văn A"},
                 "documents":[{"requirement":"CT01","copyKind":"ELECTRONIC","fileName":"ct01.pdf"}]}""")
public record FilingRequest(
        @Schema(examples = "1.004222") @Nullable @Size(max = 50)
        String procedureCode,

        @Schema(description = "Needed when the procedure has several cases and none is the default")
        @Nullable
        @Size(max = 50)
        String caseCode,

        @Nullable Channel channel,

        @Schema(examples = "H26.30.01", description = "The office that decides") @Nullable @Size(max = 50)
        String competentUnit,

        @Schema(description = "The office that receives, when it is another one (boundary-free filing)")
        @Nullable
        @Size(max = 50)
        String receivingUnit,

        @Nullable @Valid ApplicantRequest applicant,
        @Nullable @Valid ContactRequest contact,

        @Schema(description = "What fees depend on, e.g. copies", examples = "{\"copies\": 2}")
        @Nullable
        @Size(max = 20)
        Map<@Size(max = 50) String, Integer> quantities,

        @Schema(
                description =
                        "Groups that the applicant belongs to and that a fee lets off; an officer confirms or rejects each")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid GroupRequest> groups,

        @Schema(description = "Answers, by the JSON Schema of the case") @Nullable @Size(max = 500)
        Map<String, Object> form,

        @Nullable @Size(max = 200) List<@NotNull @Valid DocumentRequest> documents,

        @Schema(description = "The national portal's own number; portal only") @Nullable @Size(min = 1, max = 100)
        String portalCode) {

    /** Who applies. */
    @Schema(name = "FilingApplicant")
    public record ApplicantRequest(
            @Nullable ApplicantKind kind,
            @Nullable @Size(max = 200) String fullName,

            @Schema(description = "12 digits for a person; a tax number (10 digits, or 10-3) for a business")
            @Nullable
            @Size(max = 20)
            String identityNumber,

            @Nullable LocalDate dateOfBirth,
            @Nullable @Size(max = 500) String address) {

        @Override
        public String toString() {
            return "ApplicantRequest[]";
        }
    }

    /** A group, and what shows that the applicant belongs to it. */
    @Schema(name = "FilingGroup")
    public record GroupRequest(
            @Schema(examples = "POOR_HOUSEHOLD") @Nullable @Size(max = 60)
            String group,

            @Nullable @Valid EvidenceRequest evidence) {

        @Override
        public String toString() {
            return "GroupRequest[]";
        }
    }

    /** Where it can be looked at. */
    @Schema(name = "FilingEvidence")
    public record EvidenceRequest(
            Filing.@Nullable EvidenceKind kind,

            @Schema(description = "Number of the paper, of the document in the vault, or of the entry in the database")
            @Nullable
            @Size(max = 100)
            String reference) {

        @Override
        public String toString() {
            return "EvidenceRequest[]";
        }
    }

    /** How to reach them. */
    @Schema(name = "FilingContact")
    public record ContactRequest(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 20) String phone,

            @Schema(enumeration = {"vi", "en"}) @Nullable @Pattern(regexp = "vi|en")
            String language) {

        @Override
        public String toString() {
            return "ContactRequest[]";
        }
    }

    /** A paper. */
    @Schema(name = "FilingDocument")
    public record DocumentRequest(
            @Schema(description = "Code of the requirement it meets") @Nullable @Size(max = 50)
            String requirement,

            Filing.@Nullable CopyKind copyKind,
            @Nullable @Size(max = 255) String fileName,

            @Schema(description = "SHA-256 of the file, hex") @Nullable @Size(max = 64)
            String sha256,

            @Schema(description = "Bytes") @Nullable Long size,

            @Schema(
                    description =
                            "A file that the submitter has uploaded (POST /intake/v1/files) and no dossier uses yet; name, hash and size are the file's then")
            @Nullable
            UUID fileId) {

        Filing.SubmittedDocument document() {
            return new Filing.SubmittedDocument(requirement, copyKind, fileName, sha256, size, fileId);
        }

        @Override
        public String toString() {
            return "DocumentRequest[]";
        }
    }

    /** In words of the model. */
    public Filing filing() {
        return new Filing(
                procedureCode,
                caseCode,
                channel,
                competentUnit,
                receivingUnit,
                applicant == null
                        ? null
                        : new Filing.Applicant(
                                applicant.kind,
                                applicant.fullName,
                                applicant.identityNumber,
                                applicant.dateOfBirth,
                                applicant.address),
                contact == null ? null : new Filing.Contact(contact.email, contact.phone, contact.language),
                quantities == null ? Map.of() : quantities,
                groups == null
                        ? List.of()
                        : groups.stream()
                                .map(one -> new Filing.StatedGroup(
                                        one.group,
                                        one.evidence == null
                                                ? null
                                                : new Filing.Evidence(one.evidence.kind, one.evidence.reference)))
                                .toList(),
                form == null ? Map.of() : form,
                documents == null
                        ? List.of()
                        : documents.stream().map(DocumentRequest::document).toList(),
                portalCode);
    }

    /** The way back, for reading a draft. */
    public static FilingRequest of(Filing filing) {
        Filing.Applicant applicant = filing.applicant();
        Filing.Contact contact = filing.contact();
        return new FilingRequest(
                filing.procedureCode(),
                filing.caseCode(),
                filing.channel(),
                filing.competentUnit(),
                filing.receivingUnit(),
                applicant == null
                        ? null
                        : new ApplicantRequest(
                                applicant.kind(),
                                applicant.fullName(),
                                applicant.identityNumber(),
                                applicant.dateOfBirth(),
                                applicant.address()),
                contact == null ? null : new ContactRequest(contact.email(), contact.phone(), contact.language()),
                filing.quantities(),
                filing.groups().stream().map(FilingRequest::group).toList(),
                filing.form(),
                filing.documents().stream()
                        .map(one -> new DocumentRequest(
                                one.requirement(),
                                one.copyKind(),
                                one.fileName(),
                                one.sha256(),
                                one.size(),
                                one.fileId()))
                        .toList(),
                filing.portalCode());
    }

    private static GroupRequest group(Filing.StatedGroup stated) {
        Filing.Evidence evidence = stated.evidence();
        return new GroupRequest(
                stated.group(), evidence == null ? null : new EvidenceRequest(evidence.kind(), evidence.reference()));
    }

    @Override
    public String toString() {
        return "FilingRequest[]";
    }
}
