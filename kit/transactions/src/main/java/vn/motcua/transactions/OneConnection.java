package vn.motcua.transactions;

import io.vertx.core.Context;

/**
 * Refuses a second connection to a request that holds one in an open transaction: as soon as all connections of the pool are held by such requests,
 * each waits for the others until the database gives them all up. What is needed there is asked over the connection that is there ({@link Looks}).
 */
public final class OneConnection {

    private static final String WATCHED = OneConnection.class.getName();
    private static final String HELD = WATCHED + ".held";

    private OneConnection() {}

    /**
     * Watches the current request from now on. Timers and consumers are not watched: they may have several transactions under way at once, none inside
     * another.
     */
    public static void watch() {
        Context request = CurrentRequest.find();
        if (request != null) {
            request.putLocal(WATCHED, true);
        }
    }

    static void require() {
        Context request = CurrentRequest.find();
        if (request != null && request.getLocal(WATCHED) != null && request.getLocal(HELD) != null) {
            throw new IllegalStateException(
                    "an open transaction must not wait for a second connection: ask it instead");
        }
    }

    static void hold() {
        Context request = CurrentRequest.find();
        if (request != null) {
            request.putLocal(HELD, true);
        }
    }

    static void release() {
        Context request = CurrentRequest.find();
        if (request != null) {
            request.removeLocal(HELD);
        }
    }
}
