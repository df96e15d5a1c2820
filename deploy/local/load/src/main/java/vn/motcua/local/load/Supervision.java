package vn.motcua.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.installation.Refused;

/** Watches over a run: tells how it goes, keeps the crew signed in, and waits for the end of what was begun. */
final class Supervision {

    private static final long PROGRESS_SECONDS = 5;
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final Duration PATIENT_DRAIN = Duration.ofMinutes(5);
    private static final Duration TOKENS_HOLD = Duration.ofMinutes(15);
    private static final double NANOS = 1e9;

    private final LoadPlan plan;
    private final Crew crew;
    private final PrintStream out;
    private long signedIn;

    Supervision(LoadPlan plan, Crew crew, PrintStream out) {
        this.plan = plan;
        this.crew = crew;
        this.out = out;
    }

    void signIn() throws IOException, InterruptedException {
        crew.signIn();
        signedIn = System.nanoTime();
    }

    /** Tells how a phase goes until its end, and signs the crew in again before its tokens end. */
    void watch(String phase, Tally tally, long begin, long windowEnds) throws IOException, InterruptedException {
        long nextLine = begin;
        while (System.nanoTime() < windowEnds) {
            nextLine = Math.min(
                    windowEnds, nextLine + Duration.ofSeconds(PROGRESS_SECONDS).toNanos());
            while (System.nanoTime() < nextLine) {
                LockSupport.parkNanos(nextLine - System.nanoTime());
            }
            progress(phase, tally, begin);
            if (System.nanoTime() - signedIn > TOKENS_HOLD.toNanos()) {
                signIn();
            }
        }
    }

    void progress(String phase, Tally tally, long begin) {
        double seconds = (System.nanoTime() - begin) / NANOS;
        out.printf(
                Locale.ROOT,
                "  %s %4.0f s: %d begun, %d completed (%.1f/s), %d under way, %d failed%n",
                phase,
                seconds,
                tally.begun(),
                tally.completed(),
                tally.completed() / seconds,
                tally.underWay(),
                tally.failures());
    }

    /** Waits for what was begun. */
    void drain(CompletableFuture<Void> begun, Tally tally) throws InterruptedException {
        patiently(begun);
        long deadline = System.nanoTime() + patience().toNanos();
        while (tally.underWay() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    <T> T patiently(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(patience().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused(
                    "The driver did not come to its end: " + e.getClass().getSimpleName());
        }
    }

    /** How long what was begun may take to end. */
    private Duration patience() {
        return plan.patient() ? PATIENT_DRAIN : DRAIN;
    }

    static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    static void pause(Duration time, CompletableFuture<Void> unlessDone) throws InterruptedException {
        try {
            unlessDone.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // goes on
        }
    }
}
