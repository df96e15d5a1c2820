package vn.motcua.local.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened in one phase of a run. Written on the driver's event loop only; others read it when the phase is over. */
final class Tally {

    private final Map<Step, Latencies> steps = new EnumMap<>(Step.class);
    private final Map<String, Integer> errors = new TreeMap<>();
    private final Latencies lifecycles = new Latencies();
    private final Latencies feeWait = new Latencies();
    private final Latencies taskWait = new Latencies();
    private volatile long begun;
    private volatile long completed;
    private volatile long failed;
    private volatile long inWindow;
    private volatile long polls;
    private volatile long windowEnds = Long.MAX_VALUE;

    Tally() {
        for (Step step : Step.values()) {
            steps.put(step, new Latencies());
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
        lifecycles.addNanos(now - sinceNanos);
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
        latencies(step).addNanos(nanos);
    }

    /** From the reception until the fee could be paid. */
    void waitedForFee(long nanos) {
        feeWait.addNanos(nanos);
    }

    /** From the announced payment until the task was in the officer's list. */
    void waitedForTask(long nanos) {
        taskWait.addNanos(nanos);
    }

    Latencies latencies(Step step) {
        return steps.computeIfAbsent(step, unused -> new Latencies());
    }

    Latencies lifecycles() {
        return lifecycles;
    }

    Latencies feeWait() {
        return feeWait;
    }

    Latencies taskWait() {
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
