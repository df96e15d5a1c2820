package vn.motcua.local.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/**
 * HTTP over kept connections on one event loop, as cheap as it gets: the driver shares the machine with what it measures. A patient one
 * repeats a call as it is, its Idempotency-Key included, while the service is away, as every client of ours should.
 */
final class Calls implements AutoCloseable {

    private static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("Idempotency-Key");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS_A_SERVICE = 128;

    /** How long a patient caller repeats: longer than a service needs to come back. */
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(3);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Vertx vertx;
    private final HttpClient client;
    private final Settings settings;
    private final boolean patient;
    private volatile long repeats;

    /**
     * @param patient whether calls are repeated while a service is away
     */
    Calls(Settings settings, boolean patient) {
        this.settings = settings;
        this.patient = patient;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setMaxEventLoopExecuteTime(Duration.ofSeconds(10).toNanos()));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_A_SERVICE)
                .setKeepAlive(true)
                .setKeepAliveTimeout(0)
                .setTcpNoDelay(true));
    }

    /** A status with its body. */
    record Reply(int status, String body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** The event loop's timers. */
    Vertx loop() {
        return vertx;
    }

    /** Whether it waits for services that are away. */
    boolean patient() {
        return patient;
    }

    /** How long a caller waits for something that was promised: a patient one as long as a service may be away. */
    Duration patience(Duration ordinary) {
        return patient ? LONGEST_AWAY : ordinary;
    }

    /** Calls that were made again because a service was away. */
    long repeats() {
        return repeats;
    }

    Future<Reply> get(Port service, String path, @Nullable String token) {
        return answered(() -> gotten(service, path, token), System.nanoTime());
    }

    Future<Reply> post(Port service, String path, String token, String key, String body) {
        return answered(() -> posted(service, path, token, key, body), System.nanoTime());
    }

    private Future<Reply> answered(Supplier<Future<Reply>> call, long since) {
        if (!patient) {
            return call.get();
        }
        return call.get().transform(outcome -> {
            if (!isAway(outcome) || System.nanoTime() - since > LONGEST_AWAY.toNanos()) {
                return outcome.succeeded()
                        ? Future.succeededFuture(outcome.result())
                        : Future.failedFuture(outcome.cause());
            }
            return again(call, since);
        });
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private Future<Reply> again(Supplier<Future<Reply>> call, long since) {
        repeats++;
        Promise<Void> pause = Promise.promise();
        vertx.setTimer(BETWEEN_TRIES.toMillis(), unused -> pause.complete());
        return pause.future().compose(unused -> answered(call, since));
    }

    /** No answer at all, one that says "later", or one that says that the first try of this key has not ended. */
    private static boolean isAway(AsyncResult<Reply> outcome) {
        return outcome.failed()
                || outcome.result().status() == 503
                || (outcome.result().status() == 409 && outcome.result().body().contains("/key-in-progress"));
    }

    private Future<Reply> gotten(Port service, String path, @Nullable String token) {
        return client.request(HttpMethod.GET, settings.port(service), Settings.LOOPBACK, path)
                .compose(request -> sent(authorized(request, token), null));
    }

    private Future<Reply> posted(Port service, String path, String token, String key, String body) {
        return client.request(HttpMethod.POST, settings.port(service), Settings.LOOPBACK, path)
                .compose(request -> {
                    authorized(request, token)
                            .putHeader(IDEMPOTENCY_KEY, key)
                            .putHeader(HttpHeaders.CONTENT_TYPE, JSON);
                    return sent(request, Buffer.buffer(body));
                });
    }

    /** To the service that measures the floor: a body to write, or nothing to read. */
    Future<Void> toFloor(int port, @Nullable String body) {
        HttpMethod method = body == null ? HttpMethod.GET : HttpMethod.POST;
        return client.request(method, port, Settings.LOOPBACK, "/")
                .compose(request -> sent(request, body == null ? null : Buffer.buffer(body)))
                .compose(reply ->
                        reply.isSuccess() ? Future.succeededFuture() : Future.failedFuture("status " + reply.status()));
    }

    private static HttpClientRequest authorized(HttpClientRequest request, @Nullable String bearer) {
        if (bearer != null) {
            request.putHeader(HttpHeaders.AUTHORIZATION, bearer);
        }
        return request;
    }

    private static Future<Reply> sent(HttpClientRequest request, @Nullable Buffer body) {
        request.idleTimeout(PATIENCE.toMillis());
        return (body == null ? request.send() : request.send(body))
                .compose(response -> response.body().map(bytes -> new Reply(response.statusCode(), bytes.toString())));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
