package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.processflow.Text;

/**
 * A decision about units: one is renamed, several become one, or one becomes several.
 *
 * @param effectiveOn the first day of the new order
 * @param decision the paper behind it
 * @param units the units it is about; the one to rename or to split, or those that become one
 * @param name the new name, for a renaming
 * @param successors what there is afterwards, for the others: units that exist go on, others are set up on that day
 * @param heir which successor takes over competence and open work of the units that close; null where there is only one
 */
public record ReorganiseUnits(
        Kind kind,
        LocalDate effectiveOn,
        ProcedureVersion.Decision decision,
        List<String> units,
        @Nullable Text name,
        List<Successor> successors,
        @Nullable String heir) {

    /** What happens. */
    public enum Kind {
        RENAME,
        MERGE,
        SPLIT
    }

    /**
     * A unit of the new order.
     *
     * @param code of a unit that exists, or a new one
     * @param name of a new one
     * @param unitKind of a new one
     * @param parent of a new one
     * @param receives whether people may file at a new one
     */
    public record Successor(
            String code,
            @Nullable Text name,
            Unit.@Nullable Kind unitKind,
            @Nullable String parent,
            @Nullable Boolean receives) {}

    public ReorganiseUnits {
        units = List.copyOf(units);
        successors = List.copyOf(successors);
    }
}
