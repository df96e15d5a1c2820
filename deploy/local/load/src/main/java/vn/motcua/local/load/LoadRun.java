package vn.motcua.local.load;

import io.vertx.core.Context;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Part;
import vn.motcua.local.stack.Sandbox;

/** One run of the driver: preload, warm-up, the measured window, the statement probe, repeated keys. */
public final class LoadRun {

    private static final int WARM_UP_AT_ONCE = 32;
    private static final long PROGRESS_SECONDS = 5;
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final Duration PATIENT_DRAIN = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration TOKENS_HOLD = Duration.ofMinutes(15);
    private static final double NANOS = 1e9;
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Far from the numbers of the lifecycles that follow. */
    private static final long COLD_NUMBERS = 10_000_000;

    private final vn.motcua.local.stack.Context context;
    private final LoadPlan plan;
    private final PrintStream out;
    private final String run;
    private final Crew crew;
    private final Procedures procedures;
    private final List<String> parts;
    private long signedIn;

    /** A run by this plan against the stack of this context, which is up. */
    public LoadRun(vn.motcua.local.stack.Context context, LoadPlan plan) {
        this.context = context;
        this.plan = plan;
        this.out = context.out();
        this.run = "load" + Long.toString(System.currentTimeMillis() / 1_000, 36);
        this.crew = new Crew(context, plan.variety());
        this.procedures = new Procedures(context, plan.variety().procedures());
        this.parts = new ArrayList<>(ProcessTimes.OURS);
        List<String> others = context.stack().parts().stream()
                .map(Part::name)
                .filter(name -> !ProcessTimes.OURS.contains(name))
                .toList();
        parts.addAll(others);
    }

    /** Makes what a run needs and what outlives a restart of the stack: procedures, people, tokens. */
    public void prepare() throws IOException, InterruptedException {
        procedures.publish();
        signIn();
    }

    /**
     * Runs it and prints the figures.
     *
     * @param readySeconds how long the stack took to start, for a run that begins cold
     * @return whether nothing failed
     */
    public boolean run(double readySeconds) throws IOException, SQLException, InterruptedException {
        signIn();
        Path answers = context.installation().loads().resolve(run + ".jsonl");
        try (Calls calls = new Calls(context.settings(), plan.patient());
                Writer journal = new Writer(answers, false)) {
            Context loop = calls.loop().getOrCreateContext();
            try (GatewayStandIn gateway = new GatewayStandIn(
                    loop,
                    context.installation().sandbox(),
                    Sandbox.MERCHANT,
                    context.secrets().get(Sandbox.SECRET))) {
                Driving driving =
                        new Driving(run, calls, loop, crew, new Applications(run), procedures, gateway, journal);
                if (plan.counts() > 0) {
                    Counts counts =
                            new CountingRun(context, driving, plan.counts(), Math.max(1, plan.concurrency())).run();
                    out.print(counts.text());
                    write(counts.json());
                    return true;
                }
                FirstMinute firstMinute = plan.cold() ? firstMinute(driving, readySeconds) : null;
                if (firstMinute != null && plan.endsAfterFirstMinute()) {
                    write(firstMinute.json());
                    return true;
                }
                Measured measured = phases(driving, firstMinute);
                out.println();
                out.print(measured.text());
                write(measured.json());
                return measured.tally().failures() == 0 && measured.repeated().broken() == 0;
            }
        }
    }

    private void write(Map<String, Object> figures) throws IOException {
        if (plan.jsonFile().isPresent()) {
            Files.writeString(
                    plan.jsonFile().get(),
                    vn.motcua.local.http.Http.JSON
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(figures));
        }
    }

    /** No warm-up, no look at anything before: the first call is the first that the stack gets. */
    private FirstMinute firstMinute(Driving driving, double readySeconds) throws IOException, InterruptedException {
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
            pause(Duration.ofNanos(begin + Duration.ofSeconds(seconds).toNanos() - System.nanoTime()));
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
        drain(ended, tally);
        long first = tally.firstEnded();
        minute.firstEnded(first == 0 || first > windowEnds ? 0 : (first - begin) / NANOS);
        out.print(minute.text());
        if (!tally.errors().isEmpty()) {
            out.println("  errors in the first minute: " + tally.errors());
        }
        return minute;
    }

    private Measured phases(Driving driving, @Nullable FirstMinute firstMinute)
            throws IOException, SQLException, InterruptedException {
        long first = beforehand(driving, 0, "preload", plan.preload(), true);
        first = beforehand(driving, first, "warm-up", plan.warmup(), false);
        pause(SETTLE);
        Floor.Measured floor = floor(driving);
        Loops loops = new Loops(driving, first, Lifecycle::whole);
        Tally tally = new Tally();
        double offsetsBefore = CommittedOffsets.records(context.settings());
        EventDelays delaysBefore = EventDelays.now(context.settings());
        DatabaseCounters databaseBefore = DatabaseCounters.now(context.stack().postgres());
        ProcessTimes timesBefore = ProcessTimes.now(context.installation(), parts);
        long begin = System.nanoTime();
        long windowEnds = begin + plan.duration().toNanos();
        tally.windowEnds(windowEnds);
        CompletableFuture<Void> begun = start(loops, tally, begin, windowEnds);
        watch("measuring", tally, begin, windowEnds);
        ProcessTimes times = ProcessTimes.now(context.installation(), parts).since(timesBefore);
        double seconds = (System.nanoTime() - begin) / NANOS;
        DatabaseCounters database =
                DatabaseCounters.now(context.stack().postgres()).since(databaseBefore);
        double offsets = (CommittedOffsets.records(context.settings()) - offsetsBefore) / seconds;
        drain(begun, tally);
        pause(SETTLE);
        EventDelays delays = EventDelays.now(context.settings()).since(delaysBefore);
        Map<String, Map<String, Double>> statements = probe(loops);
        Repeating.Outcome repeated = patiently(new Repeating(driving).run(loops.next() + 1_000));
        return new Measured(
                plan,
                seconds,
                tally,
                times,
                database,
                delays,
                statements,
                repeated,
                driving.calls().repeats(),
                offsets,
                floor,
                firstMinute);
    }

    private Floor.@Nullable Measured floor(Driving driving) throws IOException, SQLException {
        if (!plan.floor()) {
            return null;
        }
        out.println("  measuring the floor of this machine");
        try (Floor floor = new Floor(context, driving.calls())) {
            return floor.measure(plan.isOpenLoop() ? WARM_UP_AT_ONCE : plan.concurrency());
        }
    }

    private CompletableFuture<Void> start(Loops loops, Tally tally, long begin, long windowEnds) {
        return plan.isOpenLoop()
                ? loops.open(tally, new Arrivals(begin, plan.rate()), windowEnds)
                : loops.closed(tally, plan.concurrency(), Integer.MAX_VALUE, windowEnds);
    }

    private long beforehand(Driving driving, long first, String phase, int count, boolean leaveOpen)
            throws InterruptedException {
        if (count == 0) {
            return first;
        }
        Loops loops = new Loops(driving, first, leaveOpen ? Lifecycle::opened : Lifecycle::whole);
        Tally tally = new Tally();
        long begin = System.nanoTime();
        CompletableFuture<Void> ended = loops.closed(tally, WARM_UP_AT_ONCE, count, Long.MAX_VALUE);
        while (!ended.isDone()) {
            pause(Duration.ofSeconds(PROGRESS_SECONDS), ended);
            progress(phase, tally, begin);
            if (tally.failures() > 100 && tally.failures() > tally.completed()) {
                throw new Refused("The " + phase + " fails: " + tally.errors());
            }
        }
        if (!tally.errors().isEmpty()) {
            out.println("  " + phase + " errors: " + tally.errors());
        }
        return loops.next();
    }

    private Map<String, Map<String, Double>> probe(Loops loops) throws IOException, SQLException, InterruptedException {
        Map<String, Map<String, Double>> each = new TreeMap<>();
        if (plan.probe().isZero()) {
            return each;
        }
        Tally tally = new Tally();
        try (StatementProbe probe = new StatementProbe(
                context.stack().postgres(), context.installation().log("postgresql"))) {
            pause(Duration.ofMillis(300));
            long begin = System.nanoTime();
            long windowEnds = begin + plan.probe().toNanos();
            CompletableFuture<Void> begun = start(loops, tally, begin, windowEnds);
            watch("counting statements", tally, begin, windowEnds);
            drain(begun, tally);
            pause(Duration.ofMillis(500));
            probe.counts().forEach((database, words) -> {
                Map<String, Double> shares = new TreeMap<>();
                words.forEach((word, count) ->
                        shares.put(word, Math.round(100.0 * count / Math.max(1, tally.completed())) / 100.0));
                each.put(database, shares);
            });
        }
        return each;
    }

    private void watch(String phase, Tally tally, long begin, long windowEnds)
            throws IOException, InterruptedException {
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

    private void progress(String phase, Tally tally, long begin) {
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

    private void drain(CompletableFuture<Void> begun, Tally tally) throws InterruptedException {
        patiently(begun);
        long deadline = System.nanoTime() + patience().toNanos();
        while (tally.underWay() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private <T> T patiently(CompletableFuture<T> future) throws InterruptedException {
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

    private void signIn() throws IOException, InterruptedException {
        crew.signIn();
        signedIn = System.nanoTime();
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static void pause(Duration time, CompletableFuture<Void> unlessDone) throws InterruptedException {
        try {
            unlessDone.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // goes on
        }
    }
}
