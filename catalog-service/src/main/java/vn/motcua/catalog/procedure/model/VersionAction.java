package vn.motcua.catalog.procedure.model;

/** What can be done to a version, or what time does to it. */
public enum VersionAction {
    /** Change the draft. */
    EDIT,
    /** Hand it to an approver. */
    PROPOSE,
    /** Throw the draft away. */
    DISCARD,
    /** Give it back to its editors, with a reason. */
    RETURN,
    /** Publish it. */
    APPROVE,
    /** Take back a publication before its first day. */
    REVOKE,
    /** The first day has come. */
    TAKE_EFFECT,
    /** Say which day is the last: another version begins, or the procedure is abolished. */
    SET_LAST_DAY,
    /** The last day has passed and another version follows. */
    SUPERSEDE,
    /** The last day has passed and nothing follows. */
    END
}
