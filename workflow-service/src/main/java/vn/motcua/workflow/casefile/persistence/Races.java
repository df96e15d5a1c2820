package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells that two transactions changed the same case and this one came second. */
public final class Races {

    /** What is numbered within a case. */
    private static final Set<String> NUMBERED = Set.of("audit_entries_pkey", "tasks_pkey");

    private Races() {}

    /**
     * Whether looking again will find what the other has done. Inserts are flushed before updates, so two commands usually meet at the
     * next task of the case or at the next link of its audit chain, otherwise at its version.
     */
    public static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof LockAcquisitionException
                    || isTakenNumber(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTakenNumber(Throwable cause) {
        return cause instanceof ConstraintViolationException taken
                && taken.getConstraintName() != null
                && NUMBERED.contains(taken.getConstraintName());
    }
}
