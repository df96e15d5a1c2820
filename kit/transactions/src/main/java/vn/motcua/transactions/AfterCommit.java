package vn.motcua.transactions;

import java.util.List;
import org.jboss.logging.Logger;

/** Wants to know that a transaction left rows behind, right after its commit. Beans of this type are found by themselves. */
public interface AfterCommit {

    /** Rows of {@link RowsAtCommit} are in the database now. Returns at once. */
    void committed();

    /** Tells all of them. What is committed stays so, whatever a listener makes of it: its failure is its own. */
    static void tell(List<AfterCommit> listeners) {
        for (AfterCommit listener : listeners) {
            try {
                listener.committed();
            } catch (RuntimeException | Error failure) {
                Logger.getLogger(AfterCommit.class).errorf(failure, "%s failed after a commit", listener.getClass());
            }
        }
    }
}
