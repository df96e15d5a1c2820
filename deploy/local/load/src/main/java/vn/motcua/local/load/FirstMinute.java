package vn.motcua.local.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a stack that has just started does in its first minute, by five seconds. */
final class FirstMinute {

    /** How long one line is. */
    static final int SECONDS_A_SLICE = 5;

    private record Slice(double untilSeconds, long completed, long failed, long cpuMillis) {}

    private final double readySeconds;
    private final List<Slice> slices = new ArrayList<>();
    private double firstSeconds;

    /**
     * @param readySeconds how long {@code up} took
     */
    FirstMinute(double readySeconds) {
        this.readySeconds = readySeconds;
    }

    /**
     * Adds one slice.
     *
     * @param untilSeconds its end, counted from the first call
     * @param completed lifecycles that ended in it
     * @param cpuMillis processor time used in it
     */
    void add(double untilSeconds, long completed, long failed, long cpuMillis) {
        slices.add(new Slice(untilSeconds, completed, failed, cpuMillis));
    }

    /** Notes when the first lifecycle ended; 0 for never. */
    void firstEnded(double seconds) {
        firstSeconds = seconds;
    }

    /** Lifecycles a second over the whole minute. */
    double perSecond() {
        return slices.isEmpty() ? 0 : completed() / slices.getLast().untilSeconds;
    }

    private long completed() {
        return slices.stream().mapToLong(Slice::completed).sum();
    }

    private double cpuMillisEach() {
        return completed() == 0
                ? 0
                : (double) slices.stream().mapToLong(Slice::cpuMillis).sum() / completed();
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%n  first minute      seconds   lifecycles/s   CPU-ms each   failed%n"));
        double from = 0;
        for (Slice slice : slices) {
            double length = slice.untilSeconds - from;
            text.append(String.format(
                    Locale.ROOT,
                    "                    %3.0f–%-3.0f   %12.1f   %11s   %6d%n",
                    from,
                    slice.untilSeconds,
                    slice.completed / length,
                    slice.completed == 0
                            ? "–"
                            : String.format(Locale.ROOT, "%.0f", (double) slice.cpuMillis / slice.completed),
                    slice.failed));
            from = slice.untilSeconds;
        }
        text.append(String.format(
                Locale.ROOT,
                "                    ready in %.1f s, first lifecycle after %s, %.1f lifecycles/s at %.0f CPU-ms%n",
                readySeconds,
                firstSeconds == 0 ? "more than a minute" : String.format(Locale.ROOT, "%.1f s", firstSeconds),
                perSecond(),
                cpuMillisEach()));
        return text.toString();
    }

    /** For a file. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readySeconds", readySeconds);
        json.put("firstLifecycleSeconds", firstSeconds);
        json.put("lifecyclesPerSecond", perSecond());
        json.put("cpuMillisPerLifecycle", cpuMillisEach());
        json.put("completedBySlice", slices.stream().map(Slice::completed).toList());
        return json;
    }
}
