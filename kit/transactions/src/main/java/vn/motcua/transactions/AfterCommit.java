package vn.motcua.transactions;

/** Wants to know that a transaction left rows behind, right after its commit. Beans of this type are found by themselves. */
public interface AfterCommit {

    /** Rows of {@link RowsAtCommit} are in the database now. Returns at once. */
    void committed();
}
