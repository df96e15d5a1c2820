package vn.motcua.local.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.scenario.Recorder.Ask;
import vn.motcua.local.scenario.Recorder.Reply;

/** The public REST APIs as the persons of the story use them: one call at a time, and looking again until the others have heard of it. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Recorder http;
    private final Settings settings;
    private final String run;

    /**
     * @param run makes the idempotency keys of this run its own
     */
    Api(Recorder http, Settings settings, String run) {
        this.http = http;
        this.settings = settings;
        this.run = run;
    }

    /** Whatever the answer is. */
    Reply send(Ask ask) throws IOException, InterruptedException {
        return http.send(ask);
    }

    /** The answer, which must be one of success. */
    Reply ok(Ask ask) throws IOException, InterruptedException {
        Reply reply = http.send(ask);
        require(
                reply.isSuccess(),
                ask.method() + " " + ask.url() + " as " + ask.who() + " was answered " + reply.status() + " "
                        + reply.json().path("type").asText() + " "
                        + reply.json().path("detail").asText());
        return reply;
    }

    /** Asks until it is so. */
    void eventually(Ask ask, Predicate<Reply> holds, String otherwise) throws IOException, InterruptedException {
        require(holds.test(last(ask, holds)), otherwise);
    }

    /** The first answer of which it is so, or the last that came in time. */
    Reply last(Ask ask, Predicate<Reply> holds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Reply reply = http.send(ask);
            if ((reply.isSuccess() && holds.test(reply)) || System.nanoTime() > deadline) {
                return reply;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Stops the story when it goes on otherwise than it should. */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused("The demo stops: " + otherwise + ".");
        }
    }

    /** The name of this run. */
    String run() {
        return run;
    }

    /** The header that makes a step of this run happen once. */
    Map<String, String> key(String step) {
        return Map.of("Idempotency-Key", run + "-" + step);
    }

    String catalog(String path) {
        return settings.url(Port.CATALOG) + "/catalog/v1" + path;
    }

    String intake(String path) {
        return settings.url(Port.INTAKE) + "/intake/v1" + path;
    }

    String payments(String path) {
        return settings.url(Port.PAYMENT) + "/payments/v1" + path;
    }

    String workflow(String path) {
        return settings.url(Port.WORKFLOW) + "/workflow/v1" + path;
    }

    String notifications(String path) {
        return settings.url(Port.NOTIFICATION) + "/notifications/v1" + path;
    }
}
