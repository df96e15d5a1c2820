package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Due dates per second on one core. Not part of the tests; {@link DueDateBenchmarkRun} says how to run it.
 *
 * <p>The questions are a mixture: every unit and both ways of counting, 0 to 30 units, some cut-offs, a pause in every fourth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DueDateBenchmark {

    private static final int QUESTIONS = 4096;

    private final Instant[] receivedAt = new Instant[QUESTIONS];
    private final Limit[] limits = new Limit[QUESTIONS];
    private final List<List<Pause>> pauses;
    private int next;

    /** Draws the questions, the same ones every time. */
    public DueDateBenchmark() {
        Random random = new Random(2026);
        Instant first = Calendars.at("2026-01-02T00:00");
        List<Pause>[] drawn = newArray(QUESTIONS);
        for (int i = 0; i < QUESTIONS; i++) {
            receivedAt[i] = first.plusSeconds(random.nextInt(300 * 86_400));
            Limit.Unit unit = Limit.Unit.values()[random.nextInt(4)];
            limits[i] = new Limit(
                    random.nextInt(unit == Limit.Unit.MONTH ? 4 : 31),
                    unit,
                    Limit.DayCounting.values()[random.nextInt(2)],
                    random.nextBoolean() ? LocalTime.of(15, 0) : null);
            Instant from = receivedAt[i].plusSeconds(random.nextInt(86_400));
            drawn[i] =
                    i % 4 == 0 ? List.of(new Pause(from, from.plus(Duration.ofDays(random.nextInt(10))))) : List.of();
        }
        pauses = List.of(drawn);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Pause>[] newArray(int size) {
        return new List[size];
    }

    /** The date and its steps, not rendered. */
    @Benchmark
    public DueDate dueDate() {
        next = (next + 1) % QUESTIONS;
        return Calendars.VIET_NAM.dueDate(receivedAt[next], limits[next], pauses.get(next));
    }

    /** The date and every sentence of its explanation in Vietnamese. */
    @Benchmark
    public void dueDateInWords(Blackhole reader) {
        for (Step step : dueDate().steps()) {
            reader.consume(step.vi());
        }
    }

    /** Working time between two moments, as monitors ask for it. */
    @Benchmark
    public Duration workingTimeBetween() {
        next = (next + 1) % QUESTIONS;
        return Calendars.VIET_NAM.workingTimeBetween(receivedAt[next], receivedAt[next].plusSeconds(1_000_000));
    }
}
