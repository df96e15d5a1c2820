package vn.motcua.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.motcua.local.http.Http;

/**
 * Tells the merchant what was captured (IPN), again and again until it confirms with 00 or 02. Every attempt is noted in {@code ipns.jsonl}, so
 * that a restarted sandbox goes on where it was.
 */
final class Announcing implements Closeable {

    private static final Set<String> CONFIRMED = Set.of("00", "02");
    private static final int ATTEMPTS = 40;
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;

    private final String ipnUrl;
    private final String merchant;
    private final VnpaySigning signing;
    private final Http http = new Http();
    private final Journal journal;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Announcing(Path folder, String ipnUrl, String merchant, VnpaySigning signing, Captures captures)
            throws IOException {
        this.ipnUrl = ipnUrl;
        this.merchant = merchant;
        this.signing = signing;
        Path file = folder.resolve("ipns.jsonl");
        Set<String> settled = new HashSet<>();
        for (Map<String, Object> line : Journal.read(file)) {
            if (CONFIRMED.contains(String.valueOf(line.get("rspCode")))) {
                settled.add(String.valueOf(line.get("txnRef")));
            }
        }
        this.journal = Journal.open(file);
        captures.all().stream()
                .filter(capture -> !settled.contains(capture.txnRef()))
                .filter(capture -> capture.behaviour() != Behaviour.IPN_LOST)
                .forEach(capture -> later(capture, 1, FIRST_PAUSE_MILLIS));
    }

    /**
     * Announces a capture the way its behaviour says. The first attempt is made at once.
     *
     * @return what the merchant answered to the first attempt; empty when none was made or nothing came back
     */
    Map<String, Object> announce(Capture capture) {
        return switch (capture.behaviour()) {
            case IPN_LOST -> Map.of();
            case IPN_LATE -> {
                later(capture, 1, LATE.toMillis());
                yield Map.of();
            }
            case IPN_TWICE -> {
                Thread.ofVirtual().start(() -> attempt(capture, 1));
                yield attempt(capture, 1);
            }
            case NORMAL, IPN_WRONG_AMOUNT, IPN_BAD_SIGNATURE, DECLINE -> attempt(capture, 1);
        };
    }

    /** The parameters with their signature; a spoilt one where the behaviour says so. */
    Map<String, String> parameters(Capture capture) {
        Map<String, String> parameters = capture.announcement(merchant);
        String signature = signing.ofParameters(parameters);
        boolean spoil = capture.behaviour() == Behaviour.IPN_BAD_SIGNATURE;
        parameters.put(
                VnpaySigning.SIGNATURE,
                spoil ? new StringBuilder(signature).reverse().toString() : signature);
        return parameters;
    }

    private Map<String, Object> attempt(Capture capture, int number) {
        Map<String, Object> answer = ask(capture);
        try {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("txnRef", capture.txnRef());
            line.put("attempt", number);
            line.put("at", Instant.now().toString());
            line.putAll(answer);
            journal.append(line);
        } catch (IOException e) {
            System.err.println("cannot note an announcement: " + e.getMessage());
        }
        if (!CONFIRMED.contains(String.valueOf(answer.get("rspCode"))) && number < ATTEMPTS) {
            later(capture, number + 1, Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(number, 10)));
        }
        return answer;
    }

    private Map<String, Object> ask(Capture capture) {
        try {
            Http.Answer answer = http.get(ipnUrl + "?" + Http.encode(parameters(capture)), null);
            JsonNode json = answer.json();
            return Map.of(
                    "status", answer.status(),
                    "rspCode", json.path("RspCode").asText(),
                    "message", json.path("Message").asText());
        } catch (IOException e) {
            return Map.of("status", 0, "rspCode", "", "message", "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void later(Capture capture, int number, long pauseMillis) {
        var unused = clock.schedule(
                () -> Thread.ofVirtual().start(() -> attempt(capture, number)), pauseMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        journal.close();
    }
}
