package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant's view shows of what workflow and payment report.
 *
 * @param fees the money, a state of its own
 */
public record Followed(
        UUID dossierId,
        DossierState state,
        Fees fees,
        @Nullable Instant withdrawnAt,
        @Nullable Instant withdrawalRefusedAt,
        @Nullable Result result,
        @Nullable Delivery delivery) {

    /** The result that the workflow issued. */
    public record Result(String code, String outcome, Instant issuedAt) {}

    /** How the applicant got it. */
    public record Delivery(String deliveredBy, Instant returnedAt) {}

    /** The same in another state. */
    public Followed in(DossierState next) {
        return new Followed(dossierId, next, fees, withdrawnAt, withdrawalRefusedAt, result, delivery);
    }

    Followed with(Fees moved) {
        return new Followed(dossierId, state, moved, withdrawnAt, withdrawalRefusedAt, result, delivery);
    }

    Followed with(Result issued) {
        return new Followed(dossierId, state, fees, withdrawnAt, withdrawalRefusedAt, issued, delivery);
    }

    Followed with(Delivery done) {
        return new Followed(dossierId, state, fees, withdrawnAt, withdrawalRefusedAt, result, done);
    }

    Followed withdrawn(Instant at) {
        return new Followed(dossierId, state, fees, at, withdrawalRefusedAt, result, delivery);
    }

    Followed withdrawalRefused(Instant at) {
        return new Followed(dossierId, state, fees, withdrawnAt, at, result, delivery);
    }
}
