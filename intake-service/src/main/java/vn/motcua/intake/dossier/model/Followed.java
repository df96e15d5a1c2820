package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant's view shows of what workflow and payment report.
 *
 * @param fees the money, a state of its own
 * @param movedDueAt when it is due after pauses; null where there were none
 */
public record Followed(
        UUID dossierId,
        DossierState state,
        Fees fees,
        @Nullable Instant withdrawnAt,
        @Nullable Instant withdrawalRefusedAt,
        @Nullable Result result,
        @Nullable Delivery delivery,
        @Nullable Instant movedDueAt) {

    /** The result that the workflow issued. */
    public record Result(String code, String outcome, Instant issuedAt) {}

    /** How the applicant got it. */
    public record Delivery(String deliveredBy, Instant returnedAt) {}

    /** The same in another state. */
    public Followed in(DossierState next) {
        return new Followed(dossierId, next, fees, withdrawnAt, withdrawalRefusedAt, result, delivery, movedDueAt);
    }

    Followed with(Fees moved) {
        return new Followed(dossierId, state, moved, withdrawnAt, withdrawalRefusedAt, result, delivery, movedDueAt);
    }

    Followed with(Result issued) {
        return new Followed(dossierId, state, fees, withdrawnAt, withdrawalRefusedAt, issued, delivery, movedDueAt);
    }

    Followed with(Delivery done) {
        return new Followed(dossierId, state, fees, withdrawnAt, withdrawalRefusedAt, result, done, movedDueAt);
    }

    Followed withdrawn(Instant at) {
        return new Followed(dossierId, state, fees, at, withdrawalRefusedAt, result, delivery, movedDueAt);
    }

    Followed withdrawalRefused(Instant at) {
        return new Followed(dossierId, state, fees, withdrawnAt, at, result, delivery, movedDueAt);
    }

    Followed dueAt(Instant moved) {
        return new Followed(dossierId, state, fees, withdrawnAt, withdrawalRefusedAt, result, delivery, moved);
    }
}
