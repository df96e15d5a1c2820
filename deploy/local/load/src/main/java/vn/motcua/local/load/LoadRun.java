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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Part;
import vn.motcua.local.stack.Sandbox;

/** One run of the driver: preload, warm-up, the measured window, the statement probe, repeated keys. */
public final class LoadRun {

    private static final int WARM_UP_AT_ONCE = 32;
    private static final long PROGRESS_SECONDS = 5;
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final double NANOS = 1e9;

    private final vn.motcua.local.stack.Context context;
    private final LoadPlan plan;
    private final PrintStream out;
    private final String run;
    private final Crew crew;
    private final Procedures procedures;
    private final List<String> parts;
    private final Supervision supervision;

    /** A run by this plan against the stack of this context, which is up. */
    public LoadRun(vn.motcua.local.stack.Context context, LoadPlan plan) {
        this.context = context;
        this.plan = plan;
        this.out = context.out();
        this.run = "load" + Long.toString(System.currentTimeMillis() / 1_000, 36);
        this.crew = new Crew(context, plan.variety());
        this.supervision = new Supervision(plan, crew, out);
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
        supervision.signIn();
    }

    /**
     * Runs it and prints the figures.
     *
     * @param readySeconds how long the stack took to start, for a run that begins cold
     * @return whether nothing failed
     */
    public boolean run(double readySeconds) throws IOException, SQLException, InterruptedException {
        supervision.signIn();
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
                FirstMinute firstMinute =
                        plan.cold() ? new ColdRun(context, plan, supervision, parts).run(driving, readySeconds) : null;
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

    private Measured phases(Driving driving, @Nullable FirstMinute firstMinute)
            throws IOException, SQLException, InterruptedException {
        long first = beforehand(driving, 0, "preload", plan.preload(), true);
        first = beforehand(driving, first, "warm-up", plan.warmup(), false);
        Supervision.pause(SETTLE);
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
        supervision.watch("measuring", tally, begin, windowEnds);
        ProcessTimes times = ProcessTimes.now(context.installation(), parts).since(timesBefore);
        double seconds = (System.nanoTime() - begin) / NANOS;
        DatabaseCounters database =
                DatabaseCounters.now(context.stack().postgres()).since(databaseBefore);
        double offsets = (CommittedOffsets.records(context.settings()) - offsetsBefore) / seconds;
        supervision.drain(begun, tally);
        Supervision.pause(SETTLE);
        EventDelays delays = EventDelays.now(context.settings()).since(delaysBefore);
        Map<String, Map<String, Double>> statements = probe(loops);
        Repeating.Outcome repeated = supervision.patiently(new Repeating(driving).run(loops.next() + 1_000));
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
            Supervision.pause(Duration.ofSeconds(PROGRESS_SECONDS), ended);
            supervision.progress(phase, tally, begin);
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
            Supervision.pause(Duration.ofMillis(300));
            long begin = System.nanoTime();
            long windowEnds = begin + plan.probe().toNanos();
            CompletableFuture<Void> begun = start(loops, tally, begin, windowEnds);
            supervision.watch("counting statements", tally, begin, windowEnds);
            supervision.drain(begun, tally);
            Supervision.pause(Duration.ofMillis(500));
            probe.counts().forEach((database, words) -> {
                Map<String, Double> shares = new TreeMap<>();
                words.forEach((word, count) ->
                        shares.put(word, Math.round(100.0 * count / Math.max(1, tally.completed())) / 100.0));
                each.put(database, shares);
            });
        }
        return each;
    }
}
