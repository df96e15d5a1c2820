package vn.motcua.transactions;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Lets a thread of our own run reactive work on an event loop and wait for it. */
@ApplicationScoped
public class EventLoop {

    private final Vertx vertx;

    EventLoop(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Runs the work on a fresh context and blocks the calling thread until it ends.
     *
     * @throws ExecutionException with the failure of the work as its cause
     * @throws InterruptedException when the thread is told to stop; the work itself goes on to its end
     */
    public <T> T await(Supplier<Uni<T>> work) throws ExecutionException, InterruptedException {
        return start(work).get();
    }

    /** Begins the work on a fresh context; the caller's thread goes on. */
    public <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> {
            try {
                var _ = work.get().subscribe().with(done::complete, done::completeExceptionally);
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    /** Runs on another thread what computes too long for an event loop; its result comes back to the caller's context. */
    public <T> Uni<T> aside(Supplier<T> computation) {
        return Uni.createFrom().completionStage(() -> vertx.getOrCreateContext()
                .executeBlocking(computation::get, false)
                .toCompletionStage());
    }

    /** Goes on with reactive work where blocking work has ended: on the event loop of the request that the caller's thread serves. */
    public <T> Uni<T> resume(Supplier<Uni<T>> work) {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(_ -> {
                    var _ = Uni.createFrom()
                            .deferred(() -> work.get())
                            .subscribe()
                            .with(emitter::complete, emitter::fail);
                }));
    }
}
