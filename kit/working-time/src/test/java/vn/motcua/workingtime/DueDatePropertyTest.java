package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.Calendars.VIET_NAM;
import static vn.motcua.workingtime.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DueDatePropertyTest {

    private static final Instant FIRST = at("2026-01-02T00:00");

    @Property(tries = 200)
    void agreesWithAClerkWhoCountsMinuteByMinute(
            @ForAll("moments") Instant receivedAt,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") @Size(max = 3) List<Pause> pauses) {
        assertThat(VIET_NAM.dueDate(receivedAt, limit, pauses).dueAt())
                .isEqualTo(NaiveCounter.dueAt(receivedAt, limit, pauses));
    }

    @Property(tries = 400)
    void countsTheWorkingMinutesOfAClerk(@ForAll("moments") Instant from, @ForAll @IntRange(max = 20_000) int minutes) {
        Instant to = from.plus(Duration.ofMinutes(minutes));

        assertThat(VIET_NAM.workingTimeBetween(from, to))
                .isEqualTo(Duration.ofMinutes(NaiveCounter.minutesBetween(from, to)));
    }

    @Property
    void neverFallsInsideClosedTime(
            @ForAll("seconds") Instant receivedAt,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") @Size(max = 3) List<Pause> pauses) {
        Instant dueAt = VIET_NAM.dueDate(receivedAt, limit, pauses).dueAt();

        assertThat(VIET_NAM.isOpen(dueAt) || VIET_NAM.isOpen(dueAt.minusNanos(1)))
                .isTrue();
        assertThat(dueAt).isAfterOrEqualTo(receivedAt);
    }

    @Property
    void isNeverEarlierForALaterReception(
            @ForAll("seconds") Instant receivedAt,
            @ForAll @IntRange(max = 500_000) int later,
            @ForAll("limits") Limit limit) {
        Instant dueAt = VIET_NAM.dueDate(receivedAt, limit).dueAt();

        assertThat(VIET_NAM.dueDate(receivedAt.plusSeconds(later), limit).dueAt())
                .isAfterOrEqualTo(dueAt);
    }

    @Property
    void movesByExactlyTheWorkingTimeOfAPause(
            @ForAll("seconds") Instant receivedAt,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = 99) int part,
            @ForAll @IntRange(max = 2_000_000) int length) {
        Instant start = VIET_NAM.dueDate(receivedAt, limit).steps().stream()
                .filter(step -> step.kind() == StepKind.CUT_OFF)
                .map(Step::to)
                .findFirst()
                .orElse(VIET_NAM.nextOpening(receivedAt));
        Instant dueAt = VIET_NAM.dueDate(receivedAt, limit).dueAt();
        Duration clock = VIET_NAM.workingTimeBetween(start, dueAt);
        Instant from = VIET_NAM.nextOpening(
                VIET_NAM.plus(start, clock.multipliedBy(part).dividedBy(100)));
        Instant to = from.plusSeconds(length);

        Instant paused = VIET_NAM.dueDate(receivedAt, limit, List.of(new Pause(from, to)))
                .dueAt();

        Duration expected = from.isBefore(dueAt) ? VIET_NAM.workingTimeBetween(from, to) : Duration.ZERO;
        assertThat(VIET_NAM.workingTimeBetween(dueAt, paused)).isEqualTo(expected);
    }

    @Property
    void explainsEveryBitOfWorkingTimeThatItCounts(
            @ForAll("seconds") Instant receivedAt, @ForAll @IntRange(max = 400) int hours) {
        Duration counted = VIET_NAM.dueDate(receivedAt, Limit.ofHours(hours)).steps().stream()
                .map(Step::counted)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(counted).isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void addingWorkingTimeIsTheInverseOfMeasuringIt(
            @ForAll("seconds") Instant start, @ForAll @IntRange(max = 1_000_000) int seconds) {
        Duration workingTime = Duration.ofSeconds(seconds);

        assertThat(VIET_NAM.workingTimeBetween(start, VIET_NAM.plus(start, workingTime)))
                .isEqualTo(workingTime);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 330 * 24 * 60).map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Instant> seconds() {
        return Arbitraries.integers().between(0, 330 * 24 * 3600).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Limit> limits() {
        Arbitrary<@org.jspecify.annotations.Nullable LocalTime> cutOffs = Arbitraries.integers()
                .between(7 * 60, 18 * 60)
                .map(minutes -> LocalTime.of(minutes / 60, minutes % 60))
                .injectNull(0.5);
        return Arbitraries.of(Limit.Unit.class).flatMap(unit -> Combinators.combine(
                        Arbitraries.integers().between(0, unit == Limit.Unit.MONTH ? 6 : 45),
                        Arbitraries.of(Limit.DayCounting.class),
                        cutOffs)
                .as((amount, counting, cutOff) -> new Limit(amount, unit, counting, cutOff)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(moments(), Arbitraries.integers().between(0, 10_000))
                .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))))
                .list();
    }
}
