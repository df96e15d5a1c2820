package vn.motcua.intake.dossier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/**
 * What an applicant has filled in so far: everything may still be missing. Holds personal data: it is stored, never published or logged.
 *
 * @param competentUnit the office that decides
 * @param receivingUnit the office that receives; the competent one unless named (boundary-free filing)
 * @param quantities what fees depend on, e.g. copies
 * @param groups groups that the applicant says to belong to, and that fees let off
 * @param form answers, by the schema of the case
 * @param portalCode the national portal's own number of the application
 */
public record Filing(
        @Nullable String procedureCode,
        @Nullable String caseCode,
        @Nullable Channel channel,
        @Nullable String competentUnit,
        @Nullable String receivingUnit,
        @Nullable Applicant applicant,
        @Nullable Contact contact,
        Map<String, Integer> quantities,
        List<StatedGroup> groups,
        Map<String, Object> form,
        List<SubmittedDocument> documents,
        @Nullable String portalCode) {

    /** What was stored before groups could be stated has none. */
    public Filing {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** The filing with other offices. */
    public Filing in(String receiving, String competent) {
        return new Filing(
                procedureCode,
                caseCode,
                channel,
                competent,
                receiving,
                applicant,
                contact,
                quantities,
                groups,
                form,
                documents,
                portalCode);
    }

    /** The filing with other papers. */
    public Filing with(List<SubmittedDocument> papers) {
        return completed(form, papers);
    }

    /** The filing with other answers and papers. */
    Filing completed(Map<String, Object> answers, List<SubmittedDocument> papers) {
        return new Filing(
                procedureCode,
                caseCode,
                channel,
                competentUnit,
                receivingUnit,
                applicant,
                contact,
                quantities,
                groups,
                answers,
                List.copyOf(papers),
                portalCode);
    }

    /** A group that the applicant says to belong to, and what shows it. */
    public record StatedGroup(
            @Nullable String group, @Nullable Evidence evidence) {

        @Override
        public String toString() {
            return "StatedGroup[]";
        }
    }

    /**
     * What shows that somebody belongs to a group.
     *
     * @param reference number of the paper, of the document in the vault, or of the entry in the database
     */
    public record Evidence(
            @Nullable EvidenceKind kind, @Nullable String reference) {

        @Override
        public String toString() {
            return "Evidence[" + kind + "]";
        }
    }

    /** Where it can be looked at. */
    public enum EvidenceKind {
        PAPER,
        VAULT,
        DATABASE
    }

    /** Who applies. */
    public record Applicant(
            @Nullable ApplicantKind kind,
            @Nullable String fullName,
            @Nullable String identityNumber,
            @Nullable LocalDate dateOfBirth,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Applicant[" + kind + "]";
        }
    }

    /**
     * How to reach them.
     *
     * @param language in which to write: {@code vi} or {@code en}
     */
    public record Contact(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /** In which form a paper was handed in (LoaiBan). */
    public enum CopyKind {
        ORIGINAL,
        COPY,
        ELECTRONIC
    }

    /**
     * A paper that was handed in; the content itself is not here.
     *
     * @param fileId the uploaded file that it is; name, hash and size are the file's then, otherwise what the applicant says
     */
    public record SubmittedDocument(
            @Nullable String requirement,
            @Nullable CopyKind copyKind,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable UUID fileId) {

        /** A paper of which only the applicant knows the content. */
        public SubmittedDocument(
                @Nullable String requirement,
                @Nullable CopyKind copyKind,
                @Nullable String fileName,
                @Nullable String sha256,
                @Nullable Long size) {
            this(requirement, copyKind, fileName, sha256, size, null);
        }

        @Override
        public String toString() {
            return "SubmittedDocument[" + requirement + "]";
        }
    }

    /** The receiving office, named or not. */
    public @Nullable String receivedAt() {
        return receivingUnit == null ? competentUnit : receivingUnit;
    }

    /** Says nothing personal, so that it may end up in a log by mistake. */
    @Override
    public String toString() {
        return "Filing[" + procedureCode + "]";
    }
}
