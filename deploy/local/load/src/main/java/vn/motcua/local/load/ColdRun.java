package vn.motcua.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The first minute of a stack: no warm-up, no look at anything before; the first call is the first that the stack gets. */
final class ColdRun {

    private static final double NANOS = 1e9;
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Far from the numbers of the lifecycles that follow. */
    private static final long COLD_NUMBERS = 10_000_000;

    private final vn.motcua.local.stack.Context context;
    private final LoadPlan plan;
    private final Supervision supervision;
    private final List<String> parts;
    private final PrintStream out;

    ColdRun(vn.motcua.local.stack.Context context, LoadPlan plan, Supervision supervision, List<String> parts) {
        this.context = context;
        this.plan = plan;
        this.supervision = supervision;
        this.parts = parts;
        this.out = context.out();
    }

    /**
     * Runs it and prints the figures.
     *
     * @param readySeconds how long the stack took to start
     */
    FirstMinute run(Driving driving, double readySeconds) throws IOException, InterruptedException {
        FirstMinute minute = new FirstMinute(readySeconds);
        Loops loops = new Loops(driving, COLD_NUMBERS, Lifecycle::whole);
        Tally tally = new Tally();
        ProcessTimes before = ProcessTimes.now(context.installation(), parts);
        long begin = System.nanoTime();
        long windowEnds = begin + MINUTE.toNanos();
        CompletableFuture<Void> ended = loops.closed(tally, plan.concurrency(), Integer.MAX_VALUE, windowEnds);
        long completed = 0;
        long failed = 0;
        for (int seconds = FirstMinute.SECONDS_A_SLICE;
                seconds <= MINUTE.toSeconds();
                seconds += FirstMinute.SECONDS_A_SLICE) {
            Supervision.pause(
                    Duration.ofNanos(begin + Duration.ofSeconds(seconds).toNanos() - System.nanoTime()));
            ProcessTimes now = ProcessTimes.now(context.installation(), parts);
            minute.add(
                    (System.nanoTime() - begin) / NANOS,
                    tally.completed() - completed,
                    tally.failures() - failed,
                    now.since(before).ours());
            completed = tally.completed();
            failed = tally.failures();
            before = now;
        }
        supervision.drain(ended, tally);
        long first = tally.firstEnded();
        minute.firstEnded(first == 0 || first > windowEnds ? 0 : (first - begin) / NANOS);
        out.print(minute.text());
        if (!tally.errors().isEmpty()) {
            out.println("  errors in the first minute: " + tally.errors());
        }
        return minute;
    }
}
