package vn.motcua.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;

/**
 * Counts what lifecycles cost, one after the other or so many at once: what PostgreSQL and Kafka count while they run, less what the same stack counts
 * in the same time when nobody does anything (relays and timers look for work). One after the other each event is a batch of its own, so the counts
 * are the highest; at once they are those of a busy day.
 */
final class CountingRun {

    private static final int WARM_UP = 30;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** A database process tells what it has counted after ten idle seconds at the latest. */
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(11);

    private final Context context;
    private final Driving driving;
    private final int lifecycles;
    private final int concurrency;
    private final PrintStream out;
    private long next;

    CountingRun(Context context, Driving driving, int lifecycles, int concurrency) {
        this.context = context;
        this.driving = driving;
        this.lifecycles = lifecycles;
        this.concurrency = concurrency;
        this.out = context.out();
    }

    private record Reading(Counters counters, Map<String, Map<String, Long>> statements, long nanos) {}

    Counts run() throws IOException, SQLException, InterruptedException {
        out.println("  warming up");
        drive(Math.max(WARM_UP, 8 * concurrency), Math.max(4, concurrency));
        try (StatementProbe probe = new StatementProbe(
                context.stack().postgres(), context.installation().log("postgresql"))) {
            pause(UNTIL_TOLD);
            Reading begin = reading(probe);
            out.println("  counting what the idle stack does");
            pause(IDLE);
            Reading idle = reading(probe);
            out.println("  counting " + lifecycles + " lifecycles, "
                    + (concurrency == 1 ? "one after the other" : concurrency + " at once"));
            Tally tally = drive(lifecycles, concurrency);
            pause(UNTIL_TOLD);
            Reading end = reading(probe);
            if (tally.failures() > 0) {
                throw new Refused("Lifecycles failed, so nothing was counted: " + tally.errors());
            }
            double idleSeconds = (idle.nanos - begin.nanos) / 1e9;
            double seconds = (end.nanos - idle.nanos) / 1e9;
            Counters gross = end.counters.since(idle.counters);
            Counters net = gross.without(idle.counters.since(begin.counters), seconds / idleSeconds);
            return new Counts(
                    net,
                    gross,
                    net(begin.statements, idle.statements, end.statements, seconds / idleSeconds),
                    IndexEntries.between(context.stack().postgres(), idle.counters, end.counters),
                    tally.completed(),
                    seconds);
        }
    }

    private static Map<String, Map<String, Double>> net(
            Map<String, Map<String, Long>> begin,
            Map<String, Map<String, Long>> idle,
            Map<String, Map<String, Long>> end,
            double times) {
        Map<String, Map<String, Double>> net = new TreeMap<>();
        end.forEach((database, words) -> words.forEach((word, count) -> {
            double atIdle = count(idle, database, word);
            double idled = atIdle - count(begin, database, word);
            net.computeIfAbsent(database, name -> new TreeMap<>()).put(word, count - atIdle - times * idled);
        }));
        return net;
    }

    private static double count(Map<String, Map<String, Long>> counts, String database, String word) {
        return counts.getOrDefault(database, Map.of()).getOrDefault(word, 0L);
    }

    private Reading reading(StatementProbe probe) throws IOException, SQLException, InterruptedException {
        return new Reading(Counters.now(context), probe.counts(), System.nanoTime());
    }

    private Tally drive(int count, int concurrency) throws InterruptedException {
        Loops loops = new Loops(driving, next, Lifecycle::whole);
        Tally tally = new Tally();
        CompletableFuture<Void> ended = loops.closed(tally, concurrency, count, Long.MAX_VALUE);
        while (!ended.isDone()) {
            pause(Duration.ofMillis(100));
        }
        next = loops.next();
        return tally;
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
