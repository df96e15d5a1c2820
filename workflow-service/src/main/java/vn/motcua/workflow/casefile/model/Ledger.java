package vn.motcua.workflow.casefile.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * Who held a case for how much working time, from its reception until its processing ended, or until now. Each minute is counted once: while several
 * steps are open at the same time they share it in equal parts; while the clock stands still it is the applicant's. So the minutes of all add up to
 * the minutes of the case.
 *
 * @param from when the clock began
 * @param until when processing ended; now, while it goes on
 * @param minutes of working time between
 * @param entries by holder, in the order in which they came to it; their minutes add up to {@code minutes}
 */
public record Ledger(Instant from, Instant until, long minutes, List<Entry> entries) {

    private static final long NANOS_OF_A_MINUTE = Duration.ofMinutes(1).toNanos();

    /** Keeps its own list. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** In whose hands. */
    public enum Holder {
        /** One officer was responsible. */
        OFFICER,
        /** It lay in a unit, and nobody was. */
        UNIT,
        /** The applicant had to pay or to bring something. */
        APPLICANT
    }

    /**
     * Whose time it is.
     *
     * @param officer who was responsible; null where nobody of the officers was
     * @param unit where; null for the applicant
     * @param step code of the step; null before the first and between two
     */
    public record Place(
            Holder holder,
            @Nullable UUID officer,
            @Nullable String unit,
            @Nullable String step) {}

    /**
     * What somebody held.
     *
     * @param minutes of the case that count as theirs
     * @param heldMinutes for which it lay with them, others at the same time or not
     */
    public record Entry(Place place, long minutes, long heldMinutes) {}

    /**
     * What a ledger is made of.
     *
     * @param receivedBy the unit that received the dossier
     * @param receivedAt when the clock began
     * @param openedAt when the case was opened
     * @param startedAt when the first officer's step began; null while the fee is awaited
     * @param unit whose case it is
     * @param tasks all of them
     * @param pauses that have ended
     * @param pausedAt since when the clock stands still; null while it runs
     * @param until when processing ended, or now
     */
    public record Course(
            String receivedBy,
            Instant receivedAt,
            Instant openedAt,
            @Nullable Instant startedAt,
            String unit,
            List<Task> tasks,
            List<CasePause> pauses,
            @Nullable Instant pausedAt,
            Instant until) {

        /** Keeps its own lists. */
        public Course {
            tasks = List.copyOf(tasks);
            pauses = List.copyOf(pauses);
        }
    }

    /** Some time in some hands. */
    private record Span(Place place, Instant from, Instant to) {
        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }

        boolean isOf(Holder holder) {
            return place.holder() == holder;
        }
    }

    private record Sum(long counted, long held) {
        Sum plus(long more, long all) {
            return new Sum(counted + more, held + all);
        }
    }

    /**
     * Adds up.
     *
     * @throws vn.motcua.workingtime.YearNotApproved where the hours of a year are not known
     */
    public static Ledger of(Course course, WorkingCalendar hours) {
        List<Span> spans = spans(course);
        List<Span> pauses = pauses(course);
        Map<Place, Sum> sums = new LinkedHashMap<>();
        Instant begin = course.receivedAt();
        for (Instant end : cuts(course, spans, pauses)) {
            long worked = hours.workingTimeBetween(begin, end).toNanos();
            List<Place> holders = holders(course, spans, pauses, begin);
            for (int i = 0; i < holders.size(); i++) {
                long share = worked / holders.size() + (i < worked % holders.size() ? 1 : 0);
                sums.merge(
                        holders.get(i), new Sum(share, worked), (sum, more) -> sum.plus(more.counted(), more.held()));
            }
            begin = end;
        }
        return rounded(course, sums);
    }

    private static List<Span> spans(Course course) {
        List<Span> spans = new ArrayList<>();
        for (Task task : course.tasks()) {
            Instant closed = task.end() == null ? course.until() : task.end().at();
            if (task.kind().isApplicants()) {
                spans.add(new Span(new Place(Holder.APPLICANT, null, null, task.step()), task.openedAt(), closed));
                continue;
            }
            Instant claimed = task.claimedAt() == null ? closed : task.claimedAt();
            spans.add(new Span(new Place(Holder.UNIT, null, task.unit(), task.step()), task.openedAt(), claimed));
            if (task.assignee() != null) {
                spans.add(new Span(
                        new Place(Holder.OFFICER, task.assignee(), task.unit(), task.step()), claimed, closed));
            }
        }
        return spans;
    }

    private static List<Span> pauses(Course course) {
        List<Span> pauses = new ArrayList<>();
        course.pauses().forEach(pause -> pauses.add(new Span(waits(pause.cause().name()), pause.from(), pause.to())));
        Instant since = course.pausedAt();
        if (since != null) {
            pauses.add(new Span(waits(null), since, course.until()));
        }
        return pauses;
    }

    private static Place waits(@Nullable String step) {
        return new Place(Holder.APPLICANT, null, null, step);
    }

    /** The moments at which hands change, the end included. */
    private static NavigableSet<Instant> cuts(Course course, List<Span> spans, List<Span> pauses) {
        NavigableSet<Instant> cuts = new TreeSet<>();
        Stream.concat(spans.stream(), pauses.stream())
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .forEach(cuts::add);
        cuts.add(course.openedAt());
        if (course.startedAt() != null) {
            cuts.add(course.startedAt());
        }
        cuts.removeIf(cut -> !cut.isAfter(course.receivedAt()) || cut.isAfter(course.until()));
        if (course.until().isAfter(course.receivedAt())) {
            cuts.add(course.until());
        }
        return cuts;
    }

    private static List<Place> holders(Course course, List<Span> spans, List<Span> pauses, Instant moment) {
        List<Place> working = at(spans, moment, Holder.OFFICER, Holder.UNIT);
        List<Place> applicants = at(spans, moment, Holder.APPLICANT);
        List<Place> paused = at(pauses, moment, Holder.APPLICANT);
        if (!paused.isEmpty()) {
            return applicants.isEmpty() ? paused : applicants;
        }
        if (!working.isEmpty()) {
            return working;
        }
        if (!applicants.isEmpty()) {
            return applicants;
        }
        if (moment.isBefore(course.openedAt())) {
            return List.of(new Place(Holder.UNIT, null, course.receivedBy(), null));
        }
        boolean awaitsPayment =
                course.startedAt() == null ? course.tasks().isEmpty() : moment.isBefore(course.startedAt());
        return List.of(awaitsPayment ? waits("PAYMENT") : new Place(Holder.UNIT, null, course.unit(), null));
    }

    private static List<Place> at(List<Span> spans, Instant moment, Holder... holders) {
        return spans.stream()
                .filter(span -> span.covers(moment))
                .filter(span -> Stream.of(holders).anyMatch(span::isOf))
                .map(Span::place)
                .distinct()
                .toList();
    }

    /** Whole minutes that add up: what rounding down has left over goes to those who lost most by it. */
    private static Ledger rounded(Course course, Map<Place, Sum> sums) {
        long total = sums.values().stream().mapToLong(Sum::counted).sum() / NANOS_OF_A_MINUTE;
        long floors = sums.values().stream()
                .mapToLong(sum -> sum.counted() / NANOS_OF_A_MINUTE)
                .sum();
        List<Place> byLoss = sums.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -(entry.getValue().counted() % NANOS_OF_A_MINUTE)))
                .map(Map.Entry::getKey)
                .limit(total - floors)
                .toList();
        List<Entry> entries = sums.entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(),
                        entry.getValue().counted() / NANOS_OF_A_MINUTE + (byLoss.contains(entry.getKey()) ? 1 : 0),
                        entry.getValue().held() / NANOS_OF_A_MINUTE))
                .toList();
        return new Ledger(course.receivedAt(), course.until(), total, entries);
    }
}
