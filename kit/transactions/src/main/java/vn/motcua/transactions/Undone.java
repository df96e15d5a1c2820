package vn.motcua.transactions;

import io.vertx.core.Context;
import java.util.List;

/**
 * Work none of whose transactions is kept: everything happens, up to the commit, which becomes a rollback. What it needs to find may be laid before it
 * in the same transaction, where nobody else ever sees it.
 */
public final class Undone {

    private static final String MARK = Undone.class.getName();

    private Undone() {}

    /**
     * Marks the current request, or whatever else runs on a context of its own.
     *
     * @param given statements that each of its transactions begins with
     * @throws IllegalStateException where there is no such context, so that nothing is kept by mistake
     */
    public static void mark(List<String> given) {
        Context request = CurrentRequest.find();
        if (request == null) {
            throw new IllegalStateException("only a request can be marked");
        }
        request.putLocal(MARK, List.copyOf(given));
    }

    /** What a transaction of the current request begins with. */
    static List<String> given() {
        Context request = CurrentRequest.find();
        List<String> given = marked() && request != null ? request.getLocal(MARK) : null;
        return given == null ? List.of() : given;
    }

    static boolean marked() {
        Context request = CurrentRequest.find();
        return request != null && request.getLocal(MARK) != null;
    }
}
