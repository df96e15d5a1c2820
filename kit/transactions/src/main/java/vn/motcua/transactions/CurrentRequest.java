package vn.motcua.transactions;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Where something can be noted about the request that is being worked on, for as long as that takes. */
final class CurrentRequest {

    private CurrentRequest() {}

    /** Null where there is no request: on threads of our own, and at the start. */
    static @Nullable Context find() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}
