package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * Two transactions that meet: one is written, the other looks again and then finds what the first has done. Only what says so is a lost race: an
 * overtaken version, a lock, a serialization failure, or a number that both wanted to give. Any other broken constraint is none, however often it is
 * tried.
 */
public final class Races {

    /** Each round has a winner; more than this at once on one aggregate is a fault. */
    private static final int ROUNDS = 20;

    private static final Set<String> SERIALIZATION = Set.of("40001", "40P01");
    private static final String UNIQUE = "23505";

    private Races() {}

    /**
     * Runs a transaction, again from its start when it lost a race.
     *
     * @param numbering unique constraints by which an aggregate numbers what belongs to it, e.g. {@code audit_entries_pkey}
     */
    public static <T> Uni<T> retried(Set<String> numbering, Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom()
                .<T>deferred(transaction)
                .onFailure(failure -> lost(failure, numbering))
                .retry()
                .atMost(ROUNDS);
    }

    /** Whether looking again will find what the other has done. */
    public static boolean lost(Throwable failure, Set<String> numbering) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean lost =
                    switch (cause) {
                        case OptimisticLockException ignored -> true;
                        case StaleStateException ignored -> true;
                        case LockAcquisitionException ignored -> true;
                        case PgException refused -> isLost(refused, numbering);
                        case ConstraintViolationException taken ->
                            taken.getConstraintName() != null && numbering.contains(taken.getConstraintName());
                        default -> false;
                    };
            if (lost) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(PgException refused, Set<String> numbering) {
        return SERIALIZATION.contains(refused.getSqlState())
                || (UNIQUE.equals(refused.getSqlState())
                        && refused.getConstraint() != null
                        && numbering.contains(refused.getConstraint()));
    }
}
