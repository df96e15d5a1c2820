package vn.motcua.workingtime;

/** What a step of a due date's sum is about. */
public enum StepKind {
    /** Received outside working time: counts as received at the next opening. */
    OUTSIDE_WORKING_TIME,
    /** Received after the cut-off: counts as received at the opening of the next working day. */
    CUT_OFF,
    /** The day of reception, which the Civil Code does not count. */
    RECEPTION_DAY,
    /** A limit of 0 days: ends with the last session of the day of reception. */
    SAME_DAY,
    /** Working time of one session that is counted. */
    SESSION,
    /** A working day that is counted as a whole. */
    WORKING_DAY,
    /** A session or day counted on a day worked instead of a closed one. */
    MAKE_UP_DAY,
    /** Days without weekly hours, not counted. */
    WEEKLY_REST,
    /** A named closed day, not counted. */
    CLOSED_DAY,
    /** Calendar days counted in one go, closed ones included. */
    CALENDAR_DAYS,
    /** Months counted in one go. */
    MONTHS,
    /** The last day is closed: the limit moves to the next working day. */
    MOVED,
    /** The last day, with whose last session the limit ends. */
    LAST_DAY,
    /** The clock stood still: the date moves by the working time of the pause. */
    PAUSE,
    /** A pause before the clock started or after it had run out. */
    PAUSE_WITHOUT_EFFECT,
    /** The sum uses a year that is not approved yet. */
    PROVISIONAL_YEAR
}
