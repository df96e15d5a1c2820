package vn.motcua.catalog.completeness.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * A procedure and whether it is completely configured.
 *
 * @param missing what its version lacks as a whole; what a draft lacks is kept with the draft
 * @param units what each unit that takes part lacks, by its code; an empty list for nothing
 */
public record Judged(KnownProcedure procedure, List<FieldError> missing, SortedMap<String, List<FieldError>> units) {

    public Judged {
        missing = List.copyOf(missing);
        units = Collections.unmodifiableSortedMap(units);
    }

    /**
     * The judgement. Until a version is published nothing is asked of the units: they only see that it is to come.
     *
     * @param gaps what each unit that takes part lacks for the outline
     */
    public static Judged of(
            KnownProcedure procedure, List<FieldError> missing, SortedMap<String, List<FieldError>> gaps) {
        if (procedure.version() != null) {
            return new Judged(procedure, missing, gaps);
        }
        SortedMap<String, List<FieldError>> toCome = new TreeMap<>();
        gaps.keySet().forEach(unit -> toCome.put(unit, List.of()));
        return new Judged(procedure, List.of(), toCome);
    }

    /** Whether a version is published and every unit that takes part can handle it. */
    public boolean isComplete() {
        return isSound() && units.values().stream().allMatch(List::isEmpty);
    }

    /** Whether it is complete as far as one unit is concerned; null for all of them. */
    public boolean isCompleteFor(@Nullable String unit) {
        if (unit == null) {
            return isComplete();
        }
        List<FieldError> gaps = units.get(unit);
        return isSound() && gaps != null && gaps.isEmpty();
    }

    private boolean isSound() {
        return procedure.version() != null && missing.isEmpty();
    }

    /** Whether a unit takes part; null for any. */
    public boolean concerns(@Nullable String unit) {
        return unit == null || units.containsKey(unit);
    }
}
