package vn.motcua.transactions;

import io.vertx.core.Context;

/** Requests none of whose transactions is kept: everything happens, up to the commit, which becomes a rollback. */
public final class Undone {

    private static final String MARK = Undone.class.getName();

    private Undone() {}

    /**
     * Marks the current request.
     *
     * @throws IllegalStateException where there is no request, so that nothing is kept by mistake
     */
    public static void mark() {
        Context request = CurrentRequest.find();
        if (request == null) {
            throw new IllegalStateException("only a request can be marked");
        }
        request.putLocal(MARK, true);
    }

    static boolean marked() {
        Context request = CurrentRequest.find();
        return request != null && request.getLocal(MARK) != null;
    }
}
