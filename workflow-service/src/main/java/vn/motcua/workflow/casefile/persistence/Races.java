package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells that two transactions changed the same case and this one came second. */
public final class Races {

    private Races() {}

    /**
     * Whether looking again will find what the other has done. Inserts are flushed before updates, so two commands usually meet at the
     * next link of the case's audit chain, otherwise at its version.
     */
    public static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof LockAcquisitionException
                    || isTakenLink(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTakenLink(Throwable cause) {
        return cause instanceof ConstraintViolationException taken
                && "audit_entries_pkey".equals(taken.getConstraintName());
    }
}
