package vn.motcua.intake.dossier.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.ChosenCase;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.Offices;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** A dossier as people see it. */
public record DossierFacts(
        UUID id,
        DossierState state,
        ChosenCase chosen,
        Channel channel,
        ApplicantKind applicantKind,
        Offices offices,
        Map<String, Integer> quantities,
        Concessions groups,
        Instant submittedAt,
        @Nullable String code,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant movedDueAt,
        Refusal refusal,
        Withdrawal withdrawal,
        Fees fees,
        Result result) {

    /** Why it was not received; empty unless it was refused. */
    public record Refusal(
            @Nullable Instant at,
            RefuseDossier.@Nullable Reason reason,
            @Nullable String legalGround,
            @Nullable String explanation) {}

    /** What became of the wish to withdraw it; empty without one. */
    public record Withdrawal(
            @Nullable Instant requestedAt,
            @Nullable Instant refusedAt,
            @Nullable Instant doneAt) {}

    /** Its result; empty until there is one. */
    public record Result(
            @Nullable String code,
            @Nullable String outcome,
            @Nullable Instant issuedAt,
            @Nullable Instant returnedAt,
            @Nullable String deliveredBy) {}

    /** In the order of {@link #read}. */
    static final String COLUMNS = """
            d.id, d.status, d.procedure_code, d.procedure_version, d.case_code, d.channel, d.applicant_kind, d.receiving_unit,
            d.competent_unit, d.quantities, d.groups, d.submitted_at, d.code, d.received_at, d.due_at, d.moved_due_at, d.refused_at,
            d.refusal_reason, d.refusal_legal_ground, d.refusal_explanation, d.withdrawal_requested_at, d.withdrawal_refused_at, d.withdrawn_at, d.fees,
            d.result_code, d.result_outcome, d.result_issued_at, d.returned_at, d.delivered_by""";

    static DossierFacts read(Columns columns) {
        return new DossierFacts(
                columns.uuid(),
                DossierState.of(columns.count()),
                new ChosenCase(columns.text(), columns.count(), columns.text()),
                columns.one(Channel.class),
                columns.one(ApplicantKind.class),
                new Offices(columns.text(), columns.text()),
                StoredJson.quantities(columns.text()),
                StoredJson.groups(columns.textOrNull()),
                columns.moment(),
                columns.textOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                new Refusal(
                        columns.momentOrNull(),
                        columns.oneOrNull(RefuseDossier.Reason.class),
                        columns.textOrNull(),
                        columns.textOrNull()),
                new Withdrawal(columns.momentOrNull(), columns.momentOrNull(), columns.momentOrNull()),
                StoredJson.fees(columns.textOrNull()),
                new Result(
                        columns.textOrNull(),
                        columns.textOrNull(),
                        columns.momentOrNull(),
                        columns.momentOrNull(),
                        columns.textOrNull()));
    }
}
