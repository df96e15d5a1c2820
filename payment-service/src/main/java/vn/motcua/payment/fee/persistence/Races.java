package vn.motcua.payment.fee.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** When two announcements meet, one is written and the others look again: they then find what the first has done. */
public final class Races {

    /** Each round has a winner, so as many as may come at once for one fee. */
    private static final int ROUNDS = 100;

    private Races() {}

    /** Runs the transaction, again when it lost a race; each time from the start. */
    public static <T> Uni<T> retried(Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom()
                .<T>deferred(transaction)
                .onFailure(Races::lost)
                .retry()
                .atMost(ROUNDS);
    }

    private static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }
}
