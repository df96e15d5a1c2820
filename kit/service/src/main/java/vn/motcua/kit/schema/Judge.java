package vn.motcua.kit.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.JsonSchemaException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Where a service judges JSON: on two threads of its own, so that judging takes the event loops from nobody, with a queue that ends, and with
 * compiled schemas that are kept as long as there is room. Nobody holds a connection to the database while he waits here.
 */
public final class Judge implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 256;

    /** Characters of schemas; compiled ones take about a hundred times as many bytes. */
    private static final long MOST_KEPT = 300_000;

    private static final Logger LOG = Logger.getLogger(Judge.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final ThreadPoolExecutor threads;
    private final Cache<String, Schema> compiled = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((String schema, Schema ready) -> schema.length())
            .build();

    /** A judge; a service has one. */
    public Judge(Vertx vertx) {
        this.vertx = vertx;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "judge");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Judges on the judge's own threads; the caller goes on where it was.
     *
     * @param judging may use {@link #schema}
     */
    public <T> Uni<T> aside(Supplier<T> judging) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            try {
                threads.execute(() -> {
                    try {
                        T judgement = judging.get();
                        context.runOnContext(_ -> emitter.complete(judgement));
                    } catch (RuntimeException | Error failure) {
                        context.runOnContext(_ -> emitter.fail(failure));
                    }
                });
            } catch (RejectedExecutionException full) {
                emitter.fail(new Busy());
            }
        });
    }

    /** A schema, compiled now or before. */
    public Schema schema(String schema) {
        return Objects.requireNonNull(compiled.get(schema, Judge::compile));
    }

    private static Schema compile(String schema) {
        try {
            return Schema.published(JSON.readTree(schema));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not JSON", unreadable);
        } catch (JsonSchemaException unusable) {
            LOG.errorf("A published schema cannot be judged by: %s", unusable.getMessage());
            throw new FormUnusable();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
