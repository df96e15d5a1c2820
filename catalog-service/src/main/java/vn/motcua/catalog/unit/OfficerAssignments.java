package vn.motcua.catalog.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an officer works and as what: always the whole list, so that a consumer replaces what it had.
 *
 * @param officerId account of the officer
 */
public record OfficerAssignments(UUID officerId, List<Assignment> assignments) {

    /**
     * A right with its term.
     *
     * @param roles realm roles that hold in this unit
     * @param validTo last day; null when it goes on
     */
    public record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public Assignment {
            roles = List.copyOf(roles);
        }
    }

    public OfficerAssignments {
        assignments = List.copyOf(assignments);
    }
}
