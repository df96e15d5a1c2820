package vn.motcua.catalog.completeness.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;

/**
 * A procedure's document in brief, as far as it goes: a draft may lack any of it.
 *
 * @param name null in a language it is not given in, or as a whole
 * @param sector code
 * @param competentUnits codes of the departments, or the province, that decide; empty for any of the level
 * @param tasks who has something to do in one of its processes
 */
public record Outline(
        @Nullable Label name,
        @Nullable String sector,
        @Nullable Label sectorName,
        @Nullable Level level,
        List<String> competentUnits,
        List<Task> tasks) {

    /** A text in the languages it is given in. */
    public record Label(@Nullable String vi, @Nullable String en) {}

    /**
     * Something to do for an officer.
     *
     * @param role realm role
     * @param unit code of the unit that does it; null when it is the one that decides
     */
    public record Task(String role, @Nullable String unit) {}

    public Outline {
        name = given(name);
        sectorName = given(sectorName);
        competentUnits = competentUnits == null ? List.of() : List.copyOf(competentUnits);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    private static @Nullable Label given(@Nullable Label label) {
        return label == null || (label.vi() == null && label.en() == null) ? null : label;
    }
}
