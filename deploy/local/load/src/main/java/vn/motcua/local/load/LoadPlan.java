package vn.motcua.local.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.installation.Refused;

/**
 * What a run shall do.
 *
 * @param rate lifecycles begun a second (open loop); 0 when the loop is closed
 * @param concurrency lifecycles under way at any time (closed loop); 0 when the loop is open
 * @param duration how long is measured
 * @param warmup lifecycles run before, not measured
 * @param preload dossiers left open before, not measured
 * @param probe how long statements are counted afterwards; zero for not at all
 * @param patient whether a call that meets a service that is away is repeated with the same key until it is answered
 * @param json where the figures go
 */
public record LoadPlan(
        double rate,
        int concurrency,
        Duration duration,
        int warmup,
        int preload,
        Duration probe,
        boolean patient,
        @Nullable Path json) {

    private static final String USAGE =
            "Usage: ./motcua load (--rate R | --concurrency K) [--duration 60s] [--warmup N] [--preload N] [--probe 5s] [--patient] [--json FILE]";

    /**
     * Reads a command line.
     *
     * @throws Refused when it is not understood
     */
    public static LoadPlan of(List<String> arguments) {
        double rate = 0;
        int concurrency = 0;
        Duration duration = Duration.ofSeconds(60);
        Duration probe = Duration.ofSeconds(5);
        int warmup = 0;
        int preload = 0;
        boolean patient = false;
        Path json = null;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String name = words.next();
            if (name.equals("--patient")) {
                patient = true;
                continue;
            }
            String value = words.hasNext() ? words.next() : "";
            switch (name) {
                case "--rate" -> rate = number(name, value);
                case "--concurrency" -> concurrency = (int) number(name, value);
                case "--duration" -> duration = time(name, value);
                case "--warmup" -> warmup = (int) number(name, value);
                case "--preload" -> preload = (int) number(name, value);
                case "--probe" -> probe = time(name, value);
                case "--json" -> json = Path.of(value);
                default -> throw new Refused("I do not know " + name + ". " + USAGE);
            }
        }
        if (rate > 0 == concurrency > 0) {
            throw new Refused("Say either --rate or --concurrency. " + USAGE);
        }
        return new LoadPlan(rate, concurrency, duration, warmup, preload, probe, patient, json);
    }

    /** Whether arrivals follow the clock rather than the answers. */
    public boolean isOpenLoop() {
        return rate > 0;
    }

    /** The file for the figures. */
    public Optional<Path> jsonFile() {
        return Optional.ofNullable(json);
    }

    private static double number(String name, String value) {
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 10_000_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refused(name + " needs a number. " + USAGE);
    }

    /** {@code 90}, {@code 90s}, {@code 10m} or {@code 1h}. */
    private static Duration time(String name, String value) {
        if (!value.matches("\\d{1,6}[smh]?")) {
            throw new Refused(name + " needs a time like 60s or 10m. " + USAGE);
        }
        long number = Long.parseLong(value.replaceAll("\\D", ""));
        return value.endsWith("m")
                ? Duration.ofMinutes(number)
                : value.endsWith("h") ? Duration.ofHours(number) : Duration.ofSeconds(number);
    }
}
