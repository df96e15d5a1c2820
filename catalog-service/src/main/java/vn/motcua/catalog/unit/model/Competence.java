package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;

/**
 * Who decides a procedure: a commune for its own place wherever the level allows it, otherwise the units that the version names or those
 * that took over from them; any of the level when it names none. The same rule by which a filing is refused.
 *
 * @param level of government
 * @param named codes of the departments, or the province, that decide
 */
public record Competence(Level level, List<String> named) {

    public Competence {
        named = List.copyOf(named);
    }

    /**
     * The codes of the open units that decide.
     *
     * @param units every unit by its code
     */
    public Set<String> deciding(Map<String, Unit> units, LocalDate day) {
        Set<String> inOffice =
                named.stream().map(code -> inOffice(code, units, day)).collect(Collectors.toSet());
        return units.values().stream()
                .filter(unit -> unit.isOpen(day) && unit.kind().decided().contains(level))
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNE || named.isEmpty() || inOffice.contains(unit.code()))
                .map(Unit::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The unit that does the work of a unit on a day: itself, or whoever took over since it closed. What is no unit stays as it is.
     *
     * @param units every unit by its code
     */
    public static String inOffice(String code, Map<String, Unit> units, LocalDate day) {
        String current = code;
        // Closed units never open again; the bound guards against a ring of successors.
        for (int steps = 0; steps < units.size(); steps++) {
            Unit unit = units.get(current);
            if (unit == null || unit.successor() == null || unit.validTo() == null || !day.isAfter(unit.validTo())) {
                return current;
            }
            current = unit.successor();
        }
        return code;
    }
}
