package vn.motcua.eventing;

/** Another instance claimed the same subject meanwhile; the transaction is rolled back and tried again. */
final class ConcurrentClaim extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
