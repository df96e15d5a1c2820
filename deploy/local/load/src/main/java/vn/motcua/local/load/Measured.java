package vn.motcua.local.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run.
 *
 * @param seconds how long the window was
 * @param times processor time in the window
 * @param database what the database did in the window
 * @param statements statements a lifecycle by database and first word, from the probe; empty without one
 * @param offsetsPerSecond records that consumers' commits wrote
 * @param floor what the machine needs at least; null unless asked for
 * @param firstMinute what the stack did just after its start; null unless asked for
 * @param repeatedCalls calls made again because a service was away; 0 unless the plan is patient
 */
record Measured(
        LoadPlan plan,
        double seconds,
        Tally tally,
        ProcessTimes times,
        DatabaseCounters database,
        EventDelays delays,
        Map<String, Map<String, Double>> statements,
        Repeating.Outcome repeated,
        long repeatedCalls,
        double offsetsPerSecond,
        Floor.@Nullable Measured floor,
        @Nullable FirstMinute firstMinute) {

    private static final double MICROS = 1_000;

    /** A percentile; 0 when nothing was measured. */
    private static double millis(Histogram latencies, double share) {
        return latencies.getTotalCount() == 0 ? 0 : latencies.getValueAtPercentile(100 * share) / MICROS;
    }

    double lifecyclesPerSecond() {
        return (double) tally.inWindow() / seconds;
    }

    private double each(long amount) {
        return tally.inWindow() == 0 ? 0 : (double) amount / tally.inWindow();
    }

    double cpuMillisEach() {
        return each(times.ours());
    }

    double statementsEach() {
        return statements.values().stream()
                .flatMap(words -> words.entrySet().stream())
                .filter(word -> !word.getKey().equals("begin") && !word.getKey().equals("commit"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** For a file. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", plan.rate());
        json.put("concurrency", plan.concurrency());
        json.put("seconds", rounded(seconds));
        json.put("warmup", plan.warmup());
        json.put("preload", plan.preload());
        json.put("begun", tally.begun());
        json.put("completed", tally.completed());
        json.put("lifecyclesPerSecond", rounded(lifecyclesPerSecond()));
        json.put("cpuMillisPerLifecycle", rounded(cpuMillisEach()));
        Map<String, Double> parts = new LinkedHashMap<>();
        times.millis().forEach((part, millis) -> parts.put(part, rounded(each(millis))));
        json.put("cpuMillisPerLifecycleByPart", parts);
        Map<String, Object> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            steps.put(step.wireName(), percentiles(tally.latencies(step)));
        }
        json.put("steps", steps);
        json.put("lifecycle", percentiles(tally.lifecycles()));
        json.put("waitForFee", percentiles(tally.feeWait()));
        json.put("waitForTask", percentiles(tally.taskWait()));
        json.put("pollsPerLifecycle", rounded(each(tally.polls())));
        Map<String, Object> consumers = new TreeMap<>();
        for (String consumer : delays.buckets().keySet()) {
            Map<String, Object> delay = new LinkedHashMap<>();
            delay.put("events", delays.count(consumer));
            delay.put("p50", known(delays.percentile(consumer, 0.5)));
            delay.put("p99", known(delays.percentile(consumer, 0.99)));
            consumers.put(consumer, delay);
        }
        json.put("eventDelayMillis", consumers);
        json.put("transactionsPerLifecycle", rounded(each(database.commits())));
        json.put("rollbacks", database.rollbacks());
        json.put("rowsWrittenPerLifecycle", rounded(each(database.rowsWritten())));
        json.put("walBytesPerLifecycle", Math.round(each(database.walBytes())));
        json.put("statementsPerLifecycle", rounded(statementsEach()));
        json.put("statementsPerLifecycleByDatabase", statements);
        json.put("repeatedCalls", repeatedCalls);
        json.put("offsetsPerSecond", rounded(offsetsPerSecond));
        if (floor != null) {
            json.put("floorPerSecond", rounded(floor.perSecond()));
            json.put("floorCpuMillis", rounded(floor.cpuMillis()));
            json.put("timesTheFloor", rounded(cpuMillisEach() / floor.cpuMillis()));
        }
        if (firstMinute != null) {
            json.put("firstMinute", firstMinute.json());
            json.put("firstMinuteShareOfWarm", rounded(firstMinute.perSecond() / lifecyclesPerSecond()));
        }
        json.put("errors", tally.errors());
        json.put("repeatedKeys", Map.of("statuses", repeated.statuses(), "broken", repeated.broken()));
        return json;
    }

    private static Map<String, Object> percentiles(Histogram latencies) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", latencies.getTotalCount());
        json.put("mean", rounded(latencies.getMean() / MICROS));
        json.put("p50", rounded(millis(latencies, 0.5)));
        json.put("p95", rounded(millis(latencies, 0.95)));
        json.put("p99", rounded(millis(latencies, 0.99)));
        json.put("max", rounded(latencies.getMaxValue() / MICROS));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Null for what lies beyond the last edge of a histogram: JSON knows no infinity. */
    private static @Nullable Double known(double millis) {
        return Double.isFinite(millis) ? rounded(millis) : null;
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "lifecycles",
                "%d begun, %d completed, %d failed",
                tally.begun(),
                tally.completed(),
                tally.failures());
        line(text, "throughput", "%.1f lifecycles/s completed over %.0f s", lifecyclesPerSecond(), seconds);
        line(text, "processor", "%.1f CPU-ms a lifecycle: %s", cpuMillisEach(), byPart());
        line(text, "submit", "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms (from the intended start)", all(Step.SUBMIT));
        for (Step step : Step.values()) {
            if (step != Step.SUBMIT) {
                line(text, step.wireName(), "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms", all(step));
            }
        }
        line(text, "whole", "p50 %.0f  p99 %.0f ms", millis(tally.lifecycles(), 0.5), millis(tally.lifecycles(), 0.99));
        line(
                text,
                "waits",
                "fee p50 %.0f p99 %.0f ms, task p50 %.0f p99 %.0f ms after the call before; %.2f extra polls a lifecycle",
                millis(tally.feeWait(), 0.5),
                millis(tally.feeWait(), 0.99),
                millis(tally.taskWait(), 0.5),
                millis(tally.taskWait(), 0.99),
                each(tally.polls()));
        for (String consumer : delays.buckets().keySet()) {
            line(
                    text,
                    "events",
                    "%-12s p50 %s  p99 %s from happening to effect (%d events)",
                    consumer,
                    delays.shown(consumer, 0.5),
                    delays.shown(consumer, 0.99),
                    delays.count(consumer));
        }
        line(
                text,
                "database",
                "%.1f transactions, %.1f rows written, %.1f kB of log a lifecycle; %d rollbacks",
                each(database.commits()),
                each(database.rowsWritten()),
                each(database.walBytes()) / 1024,
                database.rollbacks());
        statements.forEach((name, words) -> line(text, "statements", "%-12s %s", name, words(words)));
        if (!statements.isEmpty()) {
            line(text, "statements", "%.1f a lifecycle without begin and commit", statementsEach());
        }
        line(text, "offsets", "%.0f records of consumers' commits a second", offsetsPerSecond);
        if (floor != null) {
            line(text, "floor", "%s", floor.text(cpuMillisEach()));
        }
        if (firstMinute != null) {
            line(
                    text,
                    "first minute",
                    "%.1f lifecycles/s, %.0f %% of what is done warm",
                    firstMinute.perSecond(),
                    100 * firstMinute.perSecond() / lifecyclesPerSecond());
        }
        line(text, "same key", "%s; %d keys did not hold", repeated.statuses(), repeated.broken());
        if (plan.patient()) {
            line(text, "patience", "%d calls were made again, because a service was away", repeatedCalls);
        }
        line(text, "errors", "%s", tally.errors().isEmpty() ? "none" : tally.errors());
        return text.toString();
    }

    private Object[] all(Step step) {
        Histogram latencies = tally.latencies(step);
        return new Object[] {
            millis(latencies, 0.5), millis(latencies, 0.95), millis(latencies, 0.99), latencies.getMaxValue() / MICROS
        };
    }

    private String byPart() {
        StringBuilder text = new StringBuilder();
        times.millis().forEach((part, millis) -> {
            text.append(text.isEmpty() ? "" : ProcessTimes.OURS.contains(part) ? ", " : ", beside it ");
            text.append(String.format(Locale.ROOT, "%s %.1f", part, each(millis)));
        });
        return text.toString();
    }

    private static String words(Map<String, Double> words) {
        StringBuilder text = new StringBuilder();
        words.forEach((word, count) -> text.append(String.format(Locale.ROOT, "%s %.1f  ", word, count)));
        return text.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "  %-17s", name));
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
