package vn.motcua.intake.dossier.application;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.intake.dossier.model.DossierAction;
import vn.motcua.intake.dossier.model.DossierTransitions;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.persistence.DossierRow;

/** What another service reports of a dossier. */
public sealed interface Report {

    /** Which dossier. */
    UUID dossierId();

    /** Wire name. */
    String type();

    /** When it happened. */
    Instant at();

    /** Takes over what comes with the report; answers the standard step it is told in. */
    int applyTo(DossierRow row, int usualStep);

    /** The workflow moved the case. */
    record CaseMoved(UUID dossierId, String type, Instant at) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            DossierTransitions.actionOf(type)
                    .filter(action ->
                            action == DossierAction.CASE_WITHDRAWN || action == DossierAction.WITHDRAWAL_REFUSED)
                    .ifPresent(action -> row.withdrawalDecided(action, at));
            return usualStep;
        }
    }

    /** The workflow issued a result. */
    record ResultIssued(UUID dossierId, String type, Instant at, String resultCode, String outcome) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            row.resultIssued(resultCode, outcome, at);
            return usualStep;
        }
    }

    /** The result was handed over. */
    record ResultReturned(UUID dossierId, String type, Instant at, String deliveredBy) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            row.resultReturned(deliveredBy, at);
            return usualStep;
        }
    }

    /** A fee was raised. */
    record FeeRaised(UUID dossierId, String type, Fees.Fee fee) implements Report {
        @Override
        public Instant at() {
            return fee.since();
        }

        @Override
        public int applyTo(DossierRow row, int usualStep) {
            row.fees(row.fees().raised(fee));
            return fee.step();
        }
    }

    /** There is nothing to pay. */
    record FeeExempted(UUID dossierId, String type, Instant at) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            row.fees(row.fees().exempted());
            return usualStep;
        }
    }

    /** Money that was paid beside the fee moves: the fee stays what it is. */
    record SurplusMoved(UUID dossierId, String type, Instant at) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            return usualStep;
        }
    }

    /** A fee moved on. */
    record FeeMoved(UUID dossierId, String type, Instant at, UUID feeId, Fees.State state) implements Report {
        @Override
        public int applyTo(DossierRow row, int usualStep) {
            row.fees(row.fees().moved(feeId, state, at));
            return row.fees().fee(feeId).map(Fees.Fee::step).orElse(usualStep);
        }
    }
}
