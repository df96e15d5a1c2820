package vn.motcua.catalog.procedure.model;

/** Where a version of a procedure stands, from the first word of its draft to its end. */
public enum VersionState {
    /** An editor works on it. */
    DRAFT,
    /** Handed to an approver; nobody edits it. */
    PROPOSED,
    /** Published; its first day lies ahead. */
    APPROVED,
    /** Dossiers are received on it. */
    EFFECTIVE,
    /** Another version has taken its place; dossiers received on it are finished on it. */
    SUPERSEDED,
    /** Ended, with nothing in its place. */
    ABOLISHED,
    /** A draft that was thrown away. */
    DISCARDED
}
