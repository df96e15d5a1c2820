package vn.motcua.workflow.deadline.model;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.YearNotApproved;

/** Computes terms in the working time of one unit. */
public final class Terms {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final WorkingCalendar calendar;
    private final NearlyDuePolicy policy;

    /** For a unit's office hours. */
    public Terms(WorkingCalendar calendar, NearlyDuePolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    /** The dossier's term: the date that was promised at reception. */
    public Term ofDossier(Instant receivedAt, Instant dueAt) {
        try {
            Duration whole = wholeTime(receivedAt, dueAt);
            return Term.fresh(dueAt, calendar.plus(receivedAt, whole.minus(policy.warning(whole))));
        } catch (YearNotApproved unknownHours) {
            return Term.fresh(dueAt, dueAt);
        }
    }

    /**
     * A step's term: its share of the dossier's working time, counted from its own beginning, so that nobody answers for the delay of
     * the step before. Work must not stop where the office hours of a year are not known yet: the dossier's own date counts then.
     *
     * @param share percent
     */
    public Term ofStep(Instant receivedAt, Instant dossierDueAt, int share, Instant openedAt) {
        try {
            Duration whole = NearlyDuePolicy.percent(wholeTime(receivedAt, dossierDueAt), share);
            if (whole.isZero()) {
                return Term.fresh(dossierDueAt, dossierDueAt);
            }
            return Term.fresh(
                    calendar.plus(openedAt, whole), calendar.plus(openedAt, whole.minus(policy.warning(whole))));
        } catch (YearNotApproved unknownHours) {
            return Term.fresh(dossierDueAt, dossierDueAt);
        }
    }

    /**
     * A term after a pause: later by exactly the working time between its ends. A term that had run out before is not moved.
     *
     * @param from since when the clock stood still
     */
    public Term afterPause(Term term, Instant from, Instant to) {
        if (from.isAfter(term.dueAt())) {
            return term;
        }
        try {
            Duration stood = calendar.workingTimeBetween(from, to);
            return stood.isZero()
                    ? term
                    : term.moved(calendar.plus(term.dueAt(), stood), calendar.plus(term.nearlyDueAt(), stood), to);
        } catch (YearNotApproved unknownHours) {
            return term;
        }
    }

    /**
     * A dossier's term that is put off by whole working days.
     *
     * @throws YearNotApproved where the office hours of that time are not known
     */
    public Term extended(Term term, Instant receivedAt, int workingDays, Instant now) {
        Instant dueAt = calendar.plus(term.dueAt(), WORKING_DAY.multipliedBy(workingDays));
        Term fresh = ofDossier(receivedAt, dueAt);
        return term.moved(fresh.dueAt(), fresh.nearlyDueAt(), now);
    }

    /** How many working days a term has, a part of one counted as one. */
    public int workingDays(Instant receivedAt, Instant dueAt) {
        return (int) Math.ceilDiv(wholeTime(receivedAt, dueAt).toMinutes(), WORKING_DAY.toMinutes());
    }

    private Duration wholeTime(Instant receivedAt, Instant dueAt) {
        return dueAt.isBefore(receivedAt) ? Duration.ZERO : calendar.workingTimeBetween(receivedAt, dueAt);
    }
}
