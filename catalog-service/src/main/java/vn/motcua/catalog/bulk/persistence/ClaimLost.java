package vn.motcua.catalog.bulk.persistence;

/** Another instance has taken the import over: whoever meets this stops, for the work is in other hands. */
public final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
