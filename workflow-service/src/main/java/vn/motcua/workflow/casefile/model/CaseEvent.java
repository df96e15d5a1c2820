package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.PaymentPoint;

/** What happened to a case. Free texts are not part of it: they stay in the database of this service. */
public sealed interface CaseEvent {

    /** The case exists; officers may wait for the fee first. */
    record CaseOpened(boolean awaitsPayment) implements CaseEvent {}

    /** The first officer's step was opened. */
    record ProcessingStarted(String step) implements CaseEvent {}

    /** An opinion was given. */
    record CaseAppraised(Proposal proposal, UUID by) implements CaseEvent {}

    /** The approver wants it looked at again. */
    record CaseSentBack(UUID by) implements CaseEvent {}

    /** A decision was taken, for or against. */
    record CaseApproved(Verdict verdict, UUID by) implements CaseEvent {}

    /** The decision is a numbered result now. */
    record ResultIssued(String resultCode, @Nullable String title, Verdict.Outcome outcome, UUID by)
            implements CaseEvent {}

    /** The result reached its owner. */
    record ResultReturned(Delivery delivery, UUID by) implements CaseEvent {}

    /** The applicant has to complete the dossier; the clock stands still. */
    record SupplementRequested(String step) implements CaseEvent {}

    /** The applicant has to meet a financial obligation; the clock stands still. */
    record ObligationRequested(String step) implements CaseEvent {}

    /** The case has come to where a fee falls due; without a step where it is the result that is ready. */
    record PaymentPointReached(@Nullable String step, PaymentPoint collectAt) implements CaseEvent {}

    /** The result is a refusal: what was paid goes back where the fee's rule says so. */
    record CaseRejected() implements CaseEvent {}

    /** What the case waited for has come. */
    record CaseResumed() implements CaseEvent {}

    /** The process has come to an end without a result. */
    record CaseStopped() implements CaseEvent {}

    /** The applicant withdrew in time. */
    record CaseWithdrawn() implements CaseEvent {}

    /** The applicant wanted to withdraw after the result was issued. */
    record WithdrawalRefused() implements CaseEvent {}

    /** Little of the time of a step or of the dossier is left. */
    record CaseNearlyDue(Level level, String step, Instant dueAt) implements CaseEvent {}

    /** The time of a step or of the dossier has run out. */
    record CaseOverdue(Level level, String step, Instant dueAt) implements CaseEvent {}

    /** Its unit closed and another took over. */
    record CaseMovedToUnit(String from, String to, UUID reorganisationId) implements CaseEvent {}

    /** Whose time it is: a late step and a late dossier are different facts. */
    enum Level {
        STEP,
        DOSSIER
    }
}
