package vn.motcua.payment.fee.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

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
                    || (cause instanceof PgException refused
                            && ("23505".equals(refused.getSqlState())
                                    || refused.getSqlState().startsWith("40")))) {
                return true;
            }
        }
        return false;
    }
}
