package vn.motcua.kit.rehearsal;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses before the instance says that it is ready: its first real callers would otherwise wait for classes to be loaded, statements to be prepared
 * and code to be compiled, and a new instance would be slowest exactly when it is started because the load is high.
 */
@Readiness
@ApplicationScoped
class Rehearsing implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Rehearsing.class);
    private static final int SERVER_ERROR = 500;

    private final List<Rehearsal.Request> requests;
    private final RehearsalConfig config;
    private final Stage stage;
    private final Vertx vertx;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean over;

    Rehearsing(@All List<Rehearsal> rehearsals, RehearsalConfig config, Stage stage, Vertx vertx) {
        this.requests = rehearsals.stream()
                .flatMap(rehearsal -> rehearsal.requests().stream())
                .toList();
        this.config = config;
        this.stage = stage;
        this.vertx = vertx;
        this.over = !config.enabled() || requests.isEmpty();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rehearsed")
                .status(over)
                .withData("requests", sent.get())
                .withData("failed", failed.get())
                .build();
    }

    void begin(@ObservesAsync HttpServerStart started) {
        if (!over) {
            try {
                rehearse(started.options());
            } catch (RuntimeException e) {
                end(System.nanoTime(), e);
            }
        }
    }

    private void rehearse(HttpServerOptions server) {
        String host = server.getHost();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("0.0.0.0".equals(host) ? "127.0.0.1" : host)
                .setDefaultPort(server.getPort())
                .setMaxPoolSize(config.atOnce()));
        String word = stage.open();
        long begin = System.nanoTime();
        long end = begin + config.longest().toNanos();
        AtomicInteger left = new AtomicInteger(config.rounds() * requests.size());
        List<Future<?>> players = new ArrayList<>();
        for (int player = 0; player < config.atOnce(); player++) {
            players.add(play(client, word, left, end));
        }
        Future.join(players).onComplete(done -> {
            client.close();
            end(begin, done.cause());
        });
    }

    /** Whatever went wrong: an instance that rehearsed nothing is slow at first, one that is never ready serves nobody. */
    private void end(long begin, @Nullable Throwable failure) {
        stage.close();
        over = true;
        LOG.infof("Rehearsed %d requests in %d ms", sent.get(), (System.nanoTime() - begin) / 1_000_000);
        if (failure != null || failed.get() > 0) {
            LOG.warnf(failure, "%d requests of the rehearsal failed", failed.get());
        }
    }

    private Future<Void> play(HttpClient client, String word, AtomicInteger left, long end) {
        int next = left.decrementAndGet();
        if (next < 0 || System.nanoTime() > end) {
            return Future.succeededFuture();
        }
        return send(client, word, requests.get(requests.size() - 1 - next % requests.size()))
                .compose(sent -> play(client, word, left, end));
    }

    private Future<Void> send(HttpClient client, String word, Rehearsal.Request request) {
        return client.request(HttpMethod.valueOf(request.method()), request.path())
                .compose(sending -> {
                    sending.putHeader(Stage.WORD, word);
                    if (!request.roles().isEmpty()) {
                        sending.putHeader(Stage.ROLES, String.join(",", request.roles()));
                    }
                    if (request.method().equals("POST")) {
                        sending.putHeader("Idempotency-Key", UUID.randomUUID().toString());
                    }
                    if (request.body() != null) {
                        sending.putHeader("Content-Type", "application/json");
                    }
                    return request.body() == null ? sending.send() : sending.send(Buffer.buffer(request.body()));
                })
                .compose(answer -> {
                    sent.incrementAndGet();
                    if (answer.statusCode() >= SERVER_ERROR) {
                        failed.incrementAndGet();
                    }
                    return answer.body();
                })
                .mapEmpty();
    }
}
