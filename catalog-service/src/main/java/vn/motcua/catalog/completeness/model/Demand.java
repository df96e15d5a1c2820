package vn.motcua.catalog.completeness.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.catalog.completeness.model.Outline.Task;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.role.Roles;

/**
 * What a version asks of the city's units.
 *
 * @param deciding codes of the open units that decide
 * @param tasks who has something to do; a unit that is named has its code of today
 */
public record Demand(Set<String> deciding, List<Task> tasks) {

    /** Who takes in what people file there. */
    static final String RECEPTION = Roles.RECEPTION_OFFICER;

    public Demand {
        deciding = Set.copyOf(deciding);
        tasks = List.copyOf(tasks);
    }

    /**
     * What the version itself lacks: nobody decides, or it counts on a unit that is closed or unknown.
     *
     * @param named the codes of today of the units that the version names as deciding
     * @param offices every open unit by its code
     */
    public List<FieldError> missing(List<String> named, Map<String, Office> offices) {
        Set<FieldError> missing = new LinkedHashSet<>();
        if (deciding.isEmpty()) {
            missing.add(new FieldError("competentUnits", "no-competent-unit", Map.of()));
        }
        named.stream()
                .filter(unit -> !offices.containsKey(unit))
                .forEach(unit -> missing.add(notOpen("competentUnits", unit)));
        tasks.stream()
                .map(Task::unit)
                .filter(unit -> unit != null && !offices.containsKey(unit))
                .forEach(unit -> missing.add(notOpen("process", String.valueOf(unit))));
        return List.copyOf(missing);
    }

    private static FieldError notOpen(String field, String unit) {
        return new FieldError(field, "named-unit-not-open", Map.of("unit", unit));
    }

    /**
     * What the units that take part lack.
     *
     * @param offices every open unit by its code
     */
    public UnitGaps gaps(Map<String, Office> offices) {
        SortedMap<String, List<FieldError>> gaps = new TreeMap<>();
        offices.values().stream().filter(this::takesPart).forEach(office -> gaps.put(office.code(), lacking(office)));
        return new UnitGaps(gaps);
    }

    private boolean takesPart(Office office) {
        return deciding.contains(office.code())
                || tasks.stream().anyMatch(task -> office.code().equals(task.unit()));
    }

    private List<FieldError> lacking(Office office) {
        Set<String> wanted = new TreeSet<>();
        boolean decides = deciding.contains(office.code());
        if (decides && office.receives()) {
            wanted.add(RECEPTION);
        }
        for (Task task : tasks) {
            if (task.unit() == null ? decides : task.unit().equals(office.code())) {
                wanted.add(task.role());
            }
        }
        wanted.removeAll(office.roles());
        List<FieldError> lacking = new ArrayList<>();
        wanted.forEach(role -> lacking.add(new FieldError("officers", "no-officer-with-role", Map.of("role", role))));
        return List.copyOf(lacking);
    }
}
