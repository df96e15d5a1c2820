package vn.motcua.intake.reference.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.intake.reference.model.OnlineLevel;

/** What agencies offer online of one procedure, with its history, where an agency has a level of its own. */
final class AgencyLevels {

    /** A level from a day on; it holds until the next of the same agency begins. */
    record Since(String unit, LocalDate validFrom, OnlineLevel level) {}

    private final Map<String, NavigableMap<LocalDate, OnlineLevel>> byUnit = new HashMap<>();

    AgencyLevels(List<Since> levels) {
        for (Since since : levels) {
            byUnit.computeIfAbsent(since.unit(), unit -> new TreeMap<>()).put(since.validFrom(), since.level());
        }
    }

    /** An agency's own level on a day; empty before its first. */
    Optional<OnlineLevel> on(String unit, LocalDate day) {
        return Optional.ofNullable(byUnit.get(unit))
                .map(levels -> levels.floorEntry(day))
                .map(Map.Entry::getValue);
    }
}
