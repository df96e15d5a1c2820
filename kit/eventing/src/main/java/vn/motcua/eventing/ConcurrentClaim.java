package vn.motcua.eventing;

import vn.motcua.transactions.PassesLater;

/** Another instance claimed the same subject meanwhile; the transaction is rolled back and tried again. */
final class ConcurrentClaim extends RuntimeException implements PassesLater {
    private static final long serialVersionUID = 1L;
}
