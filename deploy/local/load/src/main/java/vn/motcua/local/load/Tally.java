package vn.motcua.local.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What happened in one phase of a run. Written on the driver's event loop only; others read it when the phase is over. */
final class Tally {

    private static final int DIGITS = 3;

    private final Map<Step, Histogram> steps = new EnumMap<>(Step.class);
    private final Map<String, Integer> errors = new TreeMap<>();
    private final Histogram lifecycles = new Histogram(DIGITS);
    private final Histogram feeWait = new Histogram(DIGITS);
    private final Histogram taskWait = new Histogram(DIGITS);
    private volatile long begun;
    private volatile long completed;
    private volatile long failed;
    private volatile long inWindow;
    private volatile long polls;
    private volatile long firstEnded;
    private volatile long windowEnds = Long.MAX_VALUE;

    Tally() {
        for (Step step : Step.values()) {
            steps.put(step, new Histogram(DIGITS));
        }
    }

    /** Completions after this moment of {@link System#nanoTime} do not count for the rate. */
    void windowEnds(long nanos) {
        windowEnds = nanos;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void began() {
        begun++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void completed(long sinceNanos) {
        long now = System.nanoTime();
        completed++;
        if (now < windowEnds) {
            inWindow++;
        }
        add(lifecycles, now - sinceNanos);
        if (firstEnded == 0) {
            firstEnded = now;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void failed(String kind) {
        failed++;
        errors.merge(kind, 1, Integer::sum);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void polled() {
        polls++;
    }

    void took(Step step, long nanos) {
        add(latencies(step), nanos);
    }

    /** In microseconds; a clock that went back counts as no time. */
    private static void add(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, nanos / 1_000));
    }

    /** When the first lifecycle ended, on the clock of {@link System#nanoTime}; 0 when none has. */
    long firstEnded() {
        return firstEnded;
    }

    /** From the reception until the fee could be paid. */
    void waitedForFee(long nanos) {
        add(feeWait, nanos);
    }

    /** From the announced payment until the task was in the officer's list. */
    void waitedForTask(long nanos) {
        add(taskWait, nanos);
    }

    Histogram latencies(Step step) {
        return steps.computeIfAbsent(step, unused -> new Histogram(DIGITS));
    }

    Histogram lifecycles() {
        return lifecycles;
    }

    Histogram feeWait() {
        return feeWait;
    }

    Histogram taskWait() {
        return taskWait;
    }

    Map<String, Integer> errors() {
        return errors;
    }

    long begun() {
        return begun;
    }

    long completed() {
        return completed;
    }

    /** Completed before the window ended. */
    long inWindow() {
        return inWindow;
    }

    long failures() {
        return failed;
    }

    long underWay() {
        return begun - completed - failed;
    }

    /** Extra calls, because something that happens by events had not happened yet. */
    long polls() {
        return polls;
    }
}
