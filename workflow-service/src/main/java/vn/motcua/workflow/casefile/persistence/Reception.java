package vn.motcua.workflow.casefile.persistence;

import java.time.Instant;
import java.util.UUID;

/**
 * What a case needs to know of the reception of its dossier.
 *
 * @param dossierId the dossier
 * @param dossierCode its code
 * @param procedure what was pinned
 * @param channel how it was filed
 * @param receivingUnit who received it
 * @param competentUnit who decides
 * @param receivedAt when the clock began
 * @param dueAt the date that was promised
 */
public record Reception(
        UUID dossierId,
        String dossierCode,
        PinnedProcedure procedure,
        String channel,
        String receivingUnit,
        String competentUnit,
        Instant receivedAt,
        Instant dueAt) {

    /** The same with another unit that decides. */
    public Reception in(String unit) {
        return unit.equals(competentUnit)
                ? this
                : new Reception(dossierId, dossierCode, procedure, channel, receivingUnit, unit, receivedAt, dueAt);
    }
}
