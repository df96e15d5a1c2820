package vn.motcua.local.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.Settings;
import vn.motcua.local.Settings.Port;

/** HTTP over kept connections on one event loop, as cheap as it gets: the driver shares the machine with what it measures. */
final class Calls implements AutoCloseable {

    private static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("Idempotency-Key");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS_A_SERVICE = 128;

    private final Vertx vertx;
    private final HttpClient client;
    private final Settings settings;

    Calls(Settings settings) {
        this.settings = settings;
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

    Future<Reply> get(Port service, String path, @Nullable String token) {
        return client.request(HttpMethod.GET, settings.port(service), Settings.LOOPBACK, path)
                .compose(request -> sent(authorized(request, token), null));
    }

    Future<Reply> post(Port service, String path, String token, String key, String body) {
        return client.request(HttpMethod.POST, settings.port(service), Settings.LOOPBACK, path)
                .compose(request -> {
                    authorized(request, token)
                            .putHeader(IDEMPOTENCY_KEY, key)
                            .putHeader(HttpHeaders.CONTENT_TYPE, JSON);
                    return sent(request, Buffer.buffer(body));
                });
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
