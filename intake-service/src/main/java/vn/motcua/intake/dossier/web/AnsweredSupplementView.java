package vn.motcua.intake.dossier.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementAnswered;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.kit.time.VietnamTime;

/**
 * What an answer leaves.
 *
 * @param state ANSWERED
 */
@Schema(
        name = "AnsweredSupplement",
        examples =
                "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"supplementId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11\",\"state\":\"ANSWERED\",\"answeredAt\":\"2026-05-04T08:00:00+07:00\"}")
record AnsweredSupplementView(UUID dossierId, UUID supplementId, SupplementState state, OffsetDateTime answeredAt) {
    static AnsweredSupplementView of(SupplementAnswered answered) {
        return new AnsweredSupplementView(
                answered.dossierId(),
                answered.supplement().id(),
                SupplementState.ANSWERED,
                VietnamTime.local(answered.answeredAt()));
    }
}
