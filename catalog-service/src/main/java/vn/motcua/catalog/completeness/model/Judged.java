package vn.motcua.catalog.completeness.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * A procedure and whether it is completely configured.
 *
 * @param missing what its version lacks as a whole; what a draft lacks is kept with the draft
 * @param units what the units that take part lack for it
 */
public record Judged(KnownProcedure procedure, List<FieldError> missing, UnitGaps units) {

    public Judged {
        missing = List.copyOf(missing);
    }

    /** Whether a version is published and every unit that takes part can handle it. */
    public boolean isComplete() {
        return isSound() && units.areNone();
    }

    /** Whether it is complete as far as one unit is concerned; null for all of them. */
    public boolean isCompleteFor(@Nullable String unit) {
        return unit == null ? isComplete() : isSound() && units.isReady(unit);
    }

    /** Whether a version is published that lacks nothing itself. */
    boolean isSound() {
        return isPublished() && missing.isEmpty();
    }

    /** Whether a version is in force or approved for a later day. */
    boolean isPublished() {
        return procedure.version() != null;
    }

    /** Whether a unit takes part; null for any. */
    boolean concerns(@Nullable String unit) {
        return unit == null || units.byUnit().containsKey(unit);
    }
}
