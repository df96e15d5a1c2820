package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another service reports of a dossier. */
public sealed interface Report {

    /** Which dossier. */
    UUID dossierId();

    /** What happened. */
    Happening what();

    /** When it happened. */
    Instant at();

    /** Takes over what comes with the report. */
    Followed applyTo(Followed dossier);

    /** The standard step it is told in. */
    default int stepOf(Followed dossier) {
        return what().step();
    }

    /** The workflow moved the case. */
    record CaseMoved(UUID dossierId, Happening what, Instant at) implements Report {
        @Override
        public Followed applyTo(Followed dossier) {
            return switch (what) {
                case CASE_WITHDRAWN -> dossier.withdrawn(at);
                case CASE_WITHDRAWAL_REFUSED -> dossier.withdrawalRefused(at);
                default -> dossier;
            };
        }
    }

    /**
     * The workflow asks for something.
     *
     * @param supplement what; null where an officer will record what the applicant brings
     */
    record SupplementRequested(
            UUID dossierId, Instant at, @Nullable Supplement supplement) implements Report {
        @Override
        public Happening what() {
            return Happening.CASE_SUPPLEMENT_REQUESTED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier;
        }
    }

    /** Its date was put off. */
    record CaseExtended(UUID dossierId, Instant at, Instant dueAt) implements Report {
        @Override
        public Happening what() {
            return Happening.CASE_EXTENDED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.dueAt(dueAt);
        }
    }

    /** What the case waited for has come; its due date has moved. */
    record CaseResumed(UUID dossierId, Instant at, Instant dueAt) implements Report {
        @Override
        public Happening what() {
            return Happening.CASE_RESUMED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.dueAt(dueAt);
        }
    }

    /** The workflow issued a result. */
    record ResultIssued(UUID dossierId, Instant at, String resultCode, String outcome) implements Report {
        @Override
        public Happening what() {
            return Happening.RESULT_ISSUED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.with(new Followed.Result(resultCode, outcome, at));
        }
    }

    /** The result was handed over. */
    record ResultReturned(UUID dossierId, Instant at, String deliveredBy) implements Report {
        @Override
        public Happening what() {
            return Happening.RESULT_RETURNED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.with(new Followed.Delivery(deliveredBy, at));
        }
    }

    /** A fee was raised. */
    record FeeRaised(UUID dossierId, Fees.Fee fee) implements Report {
        @Override
        public Happening what() {
            return Happening.FEE_RAISED;
        }

        @Override
        public Instant at() {
            return fee.since();
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.with(dossier.fees().raised(fee));
        }

        @Override
        public int stepOf(Followed dossier) {
            return fee.step();
        }
    }

    /** There is nothing to pay. */
    record FeeExempted(UUID dossierId, Instant at) implements Report {
        @Override
        public Happening what() {
            return Happening.FEE_EXEMPTED;
        }

        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.with(dossier.fees().exempted());
        }
    }

    /** A fee moved on. */
    record FeeMoved(UUID dossierId, Happening what, Instant at, UUID feeId, Fees.State state) implements Report {
        @Override
        public Followed applyTo(Followed dossier) {
            return dossier.with(dossier.fees().moved(feeId, state, at));
        }

        @Override
        public int stepOf(Followed dossier) {
            return dossier.fees().fee(feeId).map(Fees.Fee::step).orElse(what.step());
        }
    }

    /** Money that was paid beside the fee moves, or is looked at: the fee stays what it is. */
    record MoneyTold(UUID dossierId, Happening what, Instant at) implements Report {
        @Override
        public Followed applyTo(Followed dossier) {
            return dossier;
        }
    }
}
