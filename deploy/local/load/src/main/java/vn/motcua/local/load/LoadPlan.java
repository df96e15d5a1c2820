package vn.motcua.local.load;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param variety how much the dossiers differ
 * @param floor whether the floor of this machine is measured beside
 * @param cold whether the first minute after a fresh start comes first
 * @param counts lifecycles to count instead of a measured window, one after the other or so many at once; 0 for none
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
        Variety variety,
        boolean floor,
        boolean cold,
        int counts,
        @Nullable Path json) {

    /**
     * A plan that can be carried out.
     *
     * @throws Refused when two parts of it contradict each other
     */
    public LoadPlan {
        if (counts == 0 && rate > 0 == concurrency > 0) {
            throw new Refused(
                    "Say either --rate R (so many begin each second) or --concurrency K (so many are under way).");
        }
        if (counts > 0 && (rate > 0 || cold || floor)) {
            throw new Refused("--counts runs a number of lifecycles; leave --rate, --cold and --floor out.");
        }
        if (cold && concurrency == 0) {
            throw new Refused("--cold needs --concurrency K: a stack that is slow at first cannot follow a rate.");
        }
    }

    /** Whether arrivals follow the clock rather than the answers. */
    public boolean isOpenLoop() {
        return rate > 0;
    }

    /** Whether only the first minute is asked for. */
    boolean endsAfterFirstMinute() {
        return cold && warmup == 0;
    }

    /** The file for the figures. */
    public Optional<Path> jsonFile() {
        return Optional.ofNullable(json);
    }

    /**
     * Reads {@code 90}, {@code 90s}, {@code 10m} or {@code 1h}.
     *
     * @throws IllegalArgumentException when it is nothing of that
     */
    public static Duration time(String value) {
        if (!value.matches("\\d{1,6}[smh]?")) {
            throw new IllegalArgumentException("needs a time like 60s, 10m or 1h");
        }
        long number = Long.parseLong(value.replaceAll("\\D", ""));
        return value.endsWith("m")
                ? Duration.ofMinutes(number)
                : value.endsWith("h") ? Duration.ofHours(number) : Duration.ofSeconds(number);
    }
}
