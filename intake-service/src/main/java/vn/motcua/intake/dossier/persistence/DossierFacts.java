package vn.motcua.intake.dossier.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** A dossier's columns, detached from the session. */
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

    DossierFacts(DossierRow row) {
        this(
                row.id,
                row.state(),
                row.procedureCode,
                row.procedureVersion,
                row.caseCode,
                row.channel,
                row.applicantKind,
                row.receivingUnit,
                row.competentUnit,
                StoredJson.quantities(row.quantities),
                row.submittedAt,
                row.code,
                row.receivedAt,
                row.dueAt,
                row.refusedAt,
                row.refusalReason,
                row.refusalLegalGround,
                row.refusalExplanation,
                row.withdrawalRequestedAt,
                row.withdrawalRefusedAt,
                row.withdrawnAt,
                row.fees(),
                row.resultCode,
                row.resultOutcome,
                row.resultIssuedAt,
                row.returnedAt,
                row.deliveredBy);
    }
}
