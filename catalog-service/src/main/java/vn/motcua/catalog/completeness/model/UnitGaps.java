package vn.motcua.catalog.completeness.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * What each unit that takes part lacks, by its code in order. No record: the many procedures that ask the same of the units share one, and
 * are counted by it.
 */
public final class UnitGaps {

    private final SortedMap<String, List<FieldError>> byUnit;
    private final boolean none;

    /** An empty list where a unit lacks nothing. */
    public UnitGaps(SortedMap<String, List<FieldError>> byUnit) {
        this.byUnit = Collections.unmodifiableSortedMap(new TreeMap<>(byUnit));
        this.none = byUnit.values().stream().allMatch(List::isEmpty);
    }

    /** The same units while no version is published: nothing is asked of them yet. */
    public UnitGaps toCome() {
        SortedMap<String, List<FieldError>> nothing = new TreeMap<>();
        byUnit.keySet().forEach(unit -> nothing.put(unit, List.of()));
        return new UnitGaps(nothing);
    }

    /** By the code of the unit; an empty list where it lacks nothing. */
    public SortedMap<String, List<FieldError>> byUnit() {
        return byUnit;
    }

    /** Whether no unit lacks anything. */
    public boolean areNone() {
        return none;
    }

    /** Whether a unit takes part and lacks nothing. */
    public boolean isReady(String unit) {
        List<FieldError> gaps = byUnit.get(unit);
        return gaps != null && gaps.isEmpty();
    }
}
