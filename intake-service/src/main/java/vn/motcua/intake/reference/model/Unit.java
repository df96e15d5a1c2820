package vn.motcua.intake.reference.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param receives whether people may file there
 * @param validTo its last day; null while it exists
 * @param successor who takes over after the last day
 * @param titles every name with its first day, oldest first; empty when it always had the one it has
 */
public record Unit(
        String code,
        Text name,
        Kind kind,
        boolean receives,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        List<Title> titles) {

    /** A name from a day on. */
    public record Title(Text name, LocalDate validFrom) {}

    public Unit {
        titles = List.copyOf(titles);
    }

    /** What sort of office. */
    public enum Kind {
        PROVINCE,
        COMMUNE,
        DEPARTMENT,
        SERVICE_CENTRE
    }

    /** Whether the office exists on a day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The name on a day: old papers keep the old name. */
    public Text nameOn(LocalDate day) {
        return titles.stream()
                .filter(title -> !title.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> titles.stream().findFirst())
                .map(Title::name)
                .orElse(name);
    }

    /**
     * The office that does the work of an office on a day: itself, or whoever took over since it closed.
     *
     * @param units every office by its code
     */
    public static String inOffice(String code, Map<String, Unit> units, LocalDate day) {
        String current = code;
        // Closed offices never open again; the bound guards against a broken catalogue.
        for (int steps = 0; steps < units.size(); steps++) {
            Unit unit = units.get(current);
            if (unit == null || unit.successor() == null || unit.validTo() == null || !day.isAfter(unit.validTo())) {
                return current;
            }
            current = unit.successor();
        }
        return code;
    }

    /** Whether it decides procedures of a level. */
    public boolean decides(ProcedureVersion.Level level) {
        return switch (kind) {
            case COMMUNE -> level != ProcedureVersion.Level.PROVINCE;
            case PROVINCE, DEPARTMENT -> level != ProcedureVersion.Level.COMMUNE;
            case SERVICE_CENTRE -> false;
        };
    }
}
