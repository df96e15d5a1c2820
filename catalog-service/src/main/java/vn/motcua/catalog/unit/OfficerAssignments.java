package vn.motcua.catalog.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * The assignments after some units have closed: each ends with its unit and goes on, with the same roles, in the unit that takes over.
     *
     * @param heirs who takes over, by the code of the unit that closes
     * @param firstDay the first day of the new order
     */
    OfficerAssignments moved(Map<String, String> heirs, LocalDate firstDay) {
        List<Assignment> after = new ArrayList<>();
        for (Assignment one : assignments) {
            String heir = heirs.get(one.unit());
            if (heir == null || (one.validTo() != null && one.validTo().isBefore(firstDay))) {
                add(after, one);
                continue;
            }
            if (one.validFrom().isBefore(firstDay)) {
                add(after, new Assignment(one.unit(), one.roles(), one.validFrom(), firstDay.minusDays(1)));
            }
            LocalDate from = one.validFrom().isBefore(firstDay) ? firstDay : one.validFrom();
            add(after, new Assignment(heir, one.roles(), from, one.validTo()));
        }
        return new OfficerAssignments(officerId, after);
    }

    /**
     * The assignments as others are told of them: whoever works in a unit also answers for the papers of those it took over from, from the
     * day after they closed.
     *
     * @param units every unit by its code
     */
    OfficerAssignments withInheritance(Map<String, Unit> units) {
        List<Assignment> all = new ArrayList<>(assignments);
        for (Assignment one : assignments) {
            inherit(all, one, one.unit(), units);
        }
        return new OfficerAssignments(officerId, all);
    }

    private static void inherit(List<Assignment> all, Assignment own, String unit, Map<String, Unit> units) {
        for (Unit closed : units.values()) {
            LocalDate lastDay = closed.validTo();
            if (!unit.equals(closed.successor()) || lastDay == null) {
                continue;
            }
            LocalDate since = lastDay.plusDays(1);
            if (own.validTo() == null || !own.validTo().isBefore(since)) {
                LocalDate from = own.validFrom().isAfter(since) ? own.validFrom() : since;
                add(all, new Assignment(closed.code(), own.roles(), from, own.validTo()));
                inherit(all, new Assignment(own.unit(), own.roles(), from, own.validTo()), closed.code(), units);
            }
        }
    }

    /** Two assignments that would begin on one day in one unit become one with the roles and the term of both. */
    private static void add(List<Assignment> all, Assignment more) {
        for (int i = 0; i < all.size(); i++) {
            Assignment same = all.get(i);
            if (same.unit().equals(more.unit()) && same.validFrom().equals(more.validFrom())) {
                Set<String> roles = new LinkedHashSet<>(same.roles());
                roles.addAll(more.roles());
                LocalDate to = same.validTo() == null || more.validTo() == null
                        ? null
                        : same.validTo().isAfter(more.validTo()) ? same.validTo() : more.validTo();
                all.set(i, new Assignment(same.unit(), List.copyOf(roles), same.validFrom(), to));
                return;
            }
        }
        all.add(more);
    }
}
