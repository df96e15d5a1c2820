package vn.motcua.workflow.casefile.model;

import java.time.Instant;

/**
 * A time in which nothing could be done before the applicant had acted.
 *
 * @param cause what the applicant had to do
 * @param from when it was asked for
 * @param to when it was done
 * @param dueBefore when the dossier was due without it
 * @param dueAfter the same, moved by the working time between
 */
public record CasePause(Cause cause, Instant from, Instant to, Instant dueBefore, Instant dueAfter) {

    /** What a case waits for. */
    public enum Cause {
        SUPPLEMENT,
        FINANCIAL_OBLIGATION
    }
}
