package vn.motcua.catalog.bulk.model;

/** How far an import is: waiting, running (again after a crash, from where it stood), then done or failed for good. */
public enum ImportState {
    /** The file is stored; nobody works on it yet. */
    WAITING,
    /** The file was or is being checked, then taken over. */
    RUNNING,
    /** Read to its end: every row was taken over, found unchanged or rejected. */
    DONE,
    /** The file as a whole cannot be read. Nothing was changed. */
    FAILED
}
