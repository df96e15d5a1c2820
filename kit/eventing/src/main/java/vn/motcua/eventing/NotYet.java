package vn.motcua.eventing;

import vn.motcua.transactions.PassesLater;

/**
 * A handler's way to say that something it depends on has not arrived yet (for example a procedure version). The batch
 * is retried in place: nothing is lost, nothing is parked.
 */
public final class NotYet extends RuntimeException implements PassesLater {
    private static final long serialVersionUID = 1L;

    /** Says what is missing, in technical words without personal data. */
    public NotYet(String missing) {
        super(missing);
    }
}
