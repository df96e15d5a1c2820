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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.inbox.EventRehearsal;

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
    private final List<Rehearsal.Event> events;
    private final EventRehearsal doors;
    private final RehearsalConfig config;
    private final Stage stage;
    private final Vertx vertx;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean over;

    Rehearsing(
            @All List<Rehearsal> rehearsals, RehearsalConfig config, Stage stage, EventRehearsal doors, Vertx vertx) {
        this.requests = rehearsals.stream()
                .flatMap(rehearsal -> rehearsal.requests().stream())
                .toList();
        this.events = rehearsals.stream()
                .flatMap(rehearsal -> rehearsal.events().stream())
                .toList();
        this.doors = doors;
        this.config = config;
        this.stage = stage;
        this.vertx = vertx;
        this.over = !config.enabled() || (requests.isEmpty() && events.isEmpty());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rehearsed")
                .status(over)
                .withData("requests", sent.get())
                .withData("events", handled.get())
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
        String word = stage.open(requests.stream().map(Rehearsal.Request::given).toList());
        long begin = System.nanoTime();
        long end = begin + config.longest().toNanos();
        AtomicInteger left = new AtomicInteger(config.rounds() * (requests.size() + events.size()));
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
        LOG.infof(
                "Rehearsed %d requests and %d events in %d ms",
                sent.get(), handled.get(), (System.nanoTime() - begin) / 1_000_000);
        if (failure != null || failed.get() > 0) {
            LOG.warnf(failure, "%d requests and events of the rehearsal failed", failed.get());
        }
    }

    private Future<Void> play(HttpClient client, String word, AtomicInteger left, long end) {
        int next = left.decrementAndGet();
        if (next < 0 || System.nanoTime() > end) {
            return Future.succeededFuture();
        }
        int turn = requests.size() + events.size() - 1 - next % (requests.size() + events.size());
        return (turn < requests.size() ? send(client, word, turn) : handle(events.get(turn - requests.size())))
                .compose(done -> play(client, word, left, end));
    }

    /** An event that cannot be handled here, because a copy it needs is not there, is not the rehearsal's failure. */
    private Future<Void> handle(Rehearsal.Event event) {
        ReceivedEvent received = new ReceivedEvent(
                EventIds.next(),
                event.topic(),
                "/rehearsal",
                event.type(),
                event.subject(),
                1,
                Instant.now(),
                null,
                event.payload());
        return Future.fromCompletionStage(doors.rehearse(received, stage.filled(event.given())))
                .onSuccess(done -> handled.incrementAndGet())
                .recover(failure -> {
                    if (!(failure instanceof NotYet)) {
                        LOG.debugf(failure, "Event %s of the rehearsal failed", event.type());
                        failed.incrementAndGet();
                    }
                    return Future.succeededFuture();
                });
    }

    private Future<Void> send(HttpClient client, String word, int scene) {
        Rehearsal.Request request = requests.get(scene);
        return client.request(HttpMethod.valueOf(request.method()), request.path())
                .compose(sending -> {
                    sending.putHeader(Stage.WORD, word);
                    sending.putHeader(Stage.SCENE, Integer.toString(scene));
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
