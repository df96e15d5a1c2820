package vn.motcua.transactions;

/** The connection was lost between sending a commit and its answer: perhaps everything was recorded, perhaps nothing. */
public final class OutcomeUnknown extends RuntimeException implements PassesLater {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable loss) {
        super("connection lost during commit", loss);
    }
}
