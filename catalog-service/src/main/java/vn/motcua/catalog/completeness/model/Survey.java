package vn.motcua.catalog.completeness.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Outline.Label;

/**
 * Every known procedure, judged at one moment.
 *
 * @param procedures in the order of their codes
 * @param offices every open unit by its code
 */
public record Survey(Instant asOf, List<Judged> procedures, Map<String, Office> offices) {

    /**
     * How many of some procedures are complete.
     *
     * @param published how many have a version, whatever the units lack
     */
    public record Tally(int total, int complete, int published) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(total + more.total, complete + more.complete, published + more.published);
        }

        static Tally of(Judged one, boolean isComplete) {
            return new Tally(1, isComplete ? 1 : 0, one.isPublished() ? 1 : 0);
        }
    }

    /**
     * The procedures of a sector.
     *
     * @param code empty where none is given: those of the national catalogue have names only, and a draft may say neither
     */
    public record SectorTally(String code, @Nullable Label name, Tally tally) {}

    /**
     * Which procedures somebody asks for; null filters nothing.
     *
     * @param unit then the procedures in which it takes part, complete or not as far as it is concerned
     */
    public record Wanted(
            @Nullable String unit,
            @Nullable String sector,
            @Nullable Boolean complete,
            @Nullable String after) implements Predicate<Judged> {

        @Override
        public boolean test(Judged one) {
            return one.concerns(unit)
                    && (after == null || one.procedure().code().compareTo(after) > 0)
                    && (sector == null
                            || sector.equals(one.procedure().outline().sector()))
                    && (complete == null || complete == one.isCompleteFor(unit));
        }
    }

    public Survey {
        procedures = List.copyOf(procedures);
    }

    /** All of them. */
    public Tally whole() {
        Tally tally = Tally.NONE;
        for (Judged one : procedures) {
            tally = tally.plus(Tally.of(one, one.isComplete()));
        }
        return tally;
    }

    /** By sector: those with a code in the order of the codes, before them the others in the order of their names. */
    public List<SectorTally> sectors() {
        SortedMap<SectorKey, SectorTally> sectors = new TreeMap<>();
        for (Judged one : procedures) {
            Outline outline = one.procedure().outline();
            String code = Objects.requireNonNullElse(outline.sector(), "");
            SectorKey key = SectorKey.of(code, outline.sectorName());
            SectorTally known = sectors.getOrDefault(key, new SectorTally(code, null, Tally.NONE));
            Label name = known.name() == null ? outline.sectorName() : known.name();
            sectors.put(key, new SectorTally(code, name, known.tally().plus(Tally.of(one, one.isComplete()))));
        }
        return List.copyOf(sectors.values());
    }

    /** What makes two sectors the same: their code, or without one their name in whatever case and with whatever blanks. */
    private record SectorKey(String code, String name) implements Comparable<SectorKey> {

        private static final Comparator<SectorKey> ORDER =
                Comparator.comparing(SectorKey::code).thenComparing(SectorKey::name);

        static SectorKey of(String code, @Nullable Label name) {
            String vi = name == null || !code.isEmpty() ? null : name.vi();
            return new SectorKey(
                    code, vi == null ? "" : vi.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }

        @Override
        public int compareTo(SectorKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** By unit that takes part in any, in the order of the codes. */
    public SortedMap<String, Tally> units() {
        // Complete here is whatever a unit that lacks nothing is ready for.
        Map<UnitGaps, Tally> alike = new HashMap<>();
        procedures.forEach(one -> alike.merge(one.units(), Tally.of(one, one.isSound()), Tally::plus));
        SortedMap<String, Tally> units = new TreeMap<>();
        alike.forEach((gaps, tally) -> gaps.byUnit().keySet().forEach(unit -> {
            Tally own = gaps.isReady(unit) ? tally : new Tally(tally.total(), 0, tally.published());
            units.merge(unit, own, Tally::plus);
        }));
        return units;
    }

    /** Those that somebody asks for. */
    public List<Judged> find(Wanted wanted) {
        return procedures.stream().filter(wanted).toList();
    }
}
