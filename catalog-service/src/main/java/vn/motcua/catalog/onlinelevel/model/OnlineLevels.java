package vn.motcua.catalog.onlinelevel.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Decision;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;

/**
 * How much of a procedure an agency has offered online, and since when: always the whole history.
 *
 * @param levels oldest first; each holds until the next begins
 */
public record OnlineLevels(String procedureCode, String unit, List<Since> levels) {

    /** A level from a day on, and the decision behind it. */
    public record Since(OnlineLevel level, LocalDate validFrom, Decision decision) {}

    public OnlineLevels {
        levels = List.copyOf(levels);
    }

    /** The history with one more level; one that begins on the same day is replaced, because a decision can be corrected. */
    public OnlineLevels with(Since more) {
        List<Since> all = new ArrayList<>(levels);
        all.removeIf(since -> since.validFrom().equals(more.validFrom()));
        all.add(more);
        all.sort(Comparator.comparing(Since::validFrom));
        return new OnlineLevels(procedureCode, unit, all);
    }

    /** The level on a day; null before the first. */
    public @Nullable Since on(LocalDate day) {
        return levels.stream()
                .filter(since -> !since.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
