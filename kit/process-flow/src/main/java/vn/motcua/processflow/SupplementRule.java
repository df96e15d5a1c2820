package vn.motcua.processflow;

import org.jspecify.annotations.Nullable;

/**
 * How often an applicant may be asked to complete a dossier, and for how long an answer is waited for. Who asks is the role of the step before.
 *
 * @param most requests in the life of a case; once for everything unless more are named
 * @param days calendar days in which the applicant answers; thirty unless named
 * @param ifUnanswered what becomes of the case then; it is returned unless named
 */
public record SupplementRule(
        @Nullable Integer most,
        @Nullable Integer days,
        @Nullable Unanswered ifUnanswered) {

    /** Most requests that a version can allow. */
    public static final int MOST = 5;

    /** Most days that a version can allow. */
    public static final int MOST_DAYS = 365;

    private static final int ONCE = 1;
    private static final int A_MONTH = 30;

    /** What holds where a version says nothing. */
    public static final SupplementRule DEFAULT = new SupplementRule(ONCE, A_MONTH, Unanswered.RETURN);

    /** How a case ends whose applicant does not answer. */
    public enum Unanswered {
        /** The papers go back to the applicant, who may file anew. */
        RETURN,
        /** Processing is stopped; the papers stay with the authority. */
        STOP
    }

    /** How often, in any case. */
    public int times() {
        return most == null ? ONCE : most;
    }

    /** How long, in any case. */
    public int answerDays() {
        return days == null ? A_MONTH : days;
    }

    /** What then, in any case. */
    public Unanswered unanswered() {
        return ifUnanswered == null ? Unanswered.RETURN : ifUnanswered;
    }
}
