package vn.motcua.local.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.local.http.Http;
import vn.motcua.local.sandbox.Behaviour;
import vn.motcua.local.sandbox.Capture;
import vn.motcua.local.sandbox.VnpaySigning;

/**
 * Takes payments in the sandbox gateway's place, with its words, its signature and its journal, but with no second process in the way of what is
 * measured. Its transaction numbers keep far from those that the sandbox will give, and the sandbox, which reads the journal when it starts,
 * announces none of them.
 */
final class GatewayStandIn implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("\"transactionNo\":\"(\\d+)\"");
    private static final long DISTANCE = 1_000_000;

    private final Context loop;
    private final Writer journal;
    private final String merchant;
    private final VnpaySigning signing;
    private long number;

    GatewayStandIn(Context loop, Path folder, String merchant, String secret) throws IOException {
        this.loop = loop;
        Path file = folder.resolve("captures.jsonl");
        this.number = highest(file) + DISTANCE;
        this.journal = new Writer(file, true);
        this.merchant = merchant;
        this.signing = new VnpaySigning(secret);
    }

    /**
     * Takes the money; completes when it stands in the journal on the disk.
     *
     * @return the signed query of the announcement
     */
    Future<String> take(String reference, long amount) {
        number++;
        Capture capture = new Capture(
                reference,
                Long.toString(number),
                amount * 100,
                "NCB",
                "load",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Behaviour.IPN_LOST);
        Map<String, String> announcement = capture.announcement(merchant);
        announcement.put(VnpaySigning.SIGNATURE, signing.ofParameters(announcement));
        String query = Http.encode(announcement);
        Promise<String> taken = Promise.promise();
        try {
            journal.append(
                    Http.JSON.writeValueAsString(capture.line()),
                    () -> loop.runOnContext(unused -> taken.complete(query)));
        } catch (IOException e) {
            taken.fail(e);
        }
        return taken.future();
    }

    private static long highest(Path file) throws IOException {
        long highest = 14_000_000;
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    Matcher matcher = NUMBER.matcher(line);
                    if (matcher.find()) {
                        highest = Math.max(highest, Long.parseLong(matcher.group(1)));
                    }
                }
            }
        }
        return highest;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
