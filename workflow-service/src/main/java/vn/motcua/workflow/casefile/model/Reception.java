package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case needs to know of the reception of its dossier; it never changes.
 *
 * @param dossierId the dossier
 * @param dossierCode its code
 * @param procedure what was pinned
 * @param channel how it was filed
 * @param receivingUnit who received it
 * @param competentUnit who decided at reception; a case may have moved to another unit since
 * @param receivedAt when the clock began
 * @param dueAt the date that was promised
 * @param applicant the account that applied for itself; null where an officer or the post filed for somebody, and where it is not known
 */
public record Reception(
        UUID dossierId,
        String dossierCode,
        PinnedProcedure procedure,
        String channel,
        String receivingUnit,
        String competentUnit,
        Instant receivedAt,
        Instant dueAt,
        @Nullable UUID applicant) {

    /** The same with another unit that decides. */
    public Reception in(String unit) {
        return unit.equals(competentUnit)
                ? this
                : new Reception(
                        dossierId, dossierCode, procedure, channel, receivingUnit, unit, receivedAt, dueAt, applicant);
    }
}
