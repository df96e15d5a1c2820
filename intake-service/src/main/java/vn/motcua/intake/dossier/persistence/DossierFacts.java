package vn.motcua.intake.dossier.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** A dossier as people see it. */
public record DossierFacts(
        UUID id,
        DossierState state,
        String procedureCode,
        int procedureVersion,
        String caseCode,
        Channel channel,
        ApplicantKind applicantKind,
        String receivingUnit,
        String competentUnit,
        Map<String, Integer> quantities,
        Concessions groups,
        Instant submittedAt,
        @Nullable String code,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant refusedAt,
        RefuseDossier.@Nullable Reason refusalReason,
        @Nullable String refusalLegalGround,
        @Nullable String refusalExplanation,
        @Nullable Instant withdrawalRequestedAt,
        @Nullable Instant withdrawalRefusedAt,
        @Nullable Instant withdrawnAt,
        Fees fees,
        @Nullable String resultCode,
        @Nullable String resultOutcome,
        @Nullable Instant resultIssuedAt,
        @Nullable Instant returnedAt,
        @Nullable String deliveredBy) {

    /** In the order of {@link #read}. */
    static final String COLUMNS = """
            d.id, d.status, d.procedure_code, d.procedure_version, d.case_code, d.channel, d.applicant_kind, d.receiving_unit,
            d.competent_unit, d.quantities, d.groups, d.submitted_at, d.code, d.received_at, d.due_at, d.refused_at, d.refusal_reason,
            d.refusal_legal_ground, d.refusal_explanation, d.withdrawal_requested_at, d.withdrawal_refused_at, d.withdrawn_at, d.fees,
            d.result_code, d.result_outcome, d.result_issued_at, d.returned_at, d.delivered_by""";

    static DossierFacts read(Columns columns) {
        return new DossierFacts(
                columns.uuid(),
                DossierState.of(columns.count()),
                columns.text(),
                columns.count(),
                columns.text(),
                columns.one(Channel.class),
                columns.one(ApplicantKind.class),
                columns.text(),
                columns.text(),
                StoredJson.quantities(columns.text()),
                StoredJson.groups(columns.textOrNull()),
                columns.moment(),
                columns.textOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                columns.oneOrNull(RefuseDossier.Reason.class),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                StoredJson.fees(columns.textOrNull()),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.momentOrNull(),
                columns.momentOrNull(),
                columns.textOrNull());
    }
}
