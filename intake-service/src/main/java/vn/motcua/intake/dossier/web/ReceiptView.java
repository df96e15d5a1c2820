package vn.motcua.intake.dossier.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.LookingAtDossier.Received;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.DossierFacts;
import vn.motcua.intake.dossier.persistence.StoredJson;
import vn.motcua.intake.dossier.persistence.StoredStep;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.DocumentRequirement;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.kit.time.VietnamTime;

/** Form 01 (Circular 03/2025/TT-VPCP): receipt and appointment slip, made of what is stored. */
@Schema(name = "Receipt")
public record ReceiptView(
        String form,
        Text title,
        String dossierCode,
        DossierView.UnitView receivingUnit,
        DossierView.UnitView competentUnit,
        String procedureCode,
        int procedureVersion,
        @Nullable Text procedureName,
        Channel channel,
        ApplicantLine applicant,
        List<DocumentLine> documents,
        OffsetDateTime submittedAt,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        List<ReceptionView.DueDateStep> dueDateSteps) {

    static final String FORM = "01";

    /** Who applies. */
    public record ApplicantLine(
            @Nullable String fullName,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email) {}

    /** A paper that was handed in. */
    public record DocumentLine(
            @Nullable String requirement,
            @Nullable Text name,
            Filing.@Nullable CopyKind copyKind,
            @Nullable String fileName) {}

    static ReceiptView of(Received received) {
        DossierFacts facts = received.facts();
        ProcedureVersion version = received.version();
        LocalDate day = VietnamTime.day(Objects.requireNonNull(facts.receivedAt()));
        return new ReceiptView(
                FORM,
                DossierTexts.form(FORM),
                Objects.requireNonNull(facts.code()),
                DossierView.UnitView.of(facts.offices().receiving(), received.units(), day),
                DossierView.UnitView.of(facts.offices().competent(), received.units(), day),
                facts.chosen().procedureCode(),
                facts.chosen().version(),
                version == null ? null : version.name(),
                facts.channel(),
                applicant(received.filing()),
                received.filing().documents().stream()
                        .map(document -> line(document, version, facts.chosen().caseCode()))
                        .toList(),
                VietnamTime.local(facts.submittedAt()),
                VietnamTime.local(Objects.requireNonNull(facts.receivedAt())),
                VietnamTime.local(Objects.requireNonNull(facts.dueAt())),
                steps(received.dueDateSteps()));
    }

    private static ApplicantLine applicant(Filing filing) {
        Filing.Applicant applicant = filing.applicant();
        Filing.Contact contact = filing.contact();
        return new ApplicantLine(
                applicant == null ? null : applicant.fullName(),
                applicant == null ? null : applicant.address(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
    }

    private static DocumentLine line(
            Filing.SubmittedDocument document, @Nullable ProcedureVersion version, String caseCode) {
        String code = document.requirement();
        Text name = version == null || code == null
                ? null
                : version.caseOf(caseCode)
                        .flatMap(one -> one.requirement(code))
                        .map(DocumentRequirement::name)
                        .orElse(null);
        return new DocumentLine(code, name, document.copyKind(), document.fileName());
    }

    private static List<ReceptionView.DueDateStep> steps(@Nullable String stored) {
        return stored == null
                ? List.of()
                : StoredJson.steps(stored).stream()
                        .map(StoredStep::step)
                        .map(ReceptionView.DueDateStep::of)
                        .toList();
    }
}
