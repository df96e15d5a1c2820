package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.processflow.OfficerRoles;

/**
 * Judges a new list of assignments without touching anything. Rights of the past stay as they were: of an assignment that has begun only
 * the last day can be changed, to today or later.
 */
public final class Reassignment {

    /** Realm roles that hold in a unit for a term; those of applicants and of the portal do not. */
    static final List<String> ROLES = Stream.concat(
                    OfficerRoles.ALL.stream(),
                    Stream.of(Roles.INSPECTOR, Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.ADMINISTRATOR))
            .toList();

    /** Who plans further ahead has mistyped the year. */
    private static final int LAST_YEAR = 2199;

    private final OfficerAssignments before;
    private final List<Assignment> wanted;
    private final Map<String, Unit> units;
    private final LocalDate today;
    private final InvalidRequest refusal = new InvalidRequest();

    private Reassignment(OfficerAssignments before, List<Assignment> wanted, Map<String, Unit> units, LocalDate today) {
        this.before = before;
        this.wanted = List.copyOf(wanted);
        this.units = units;
        this.today = today;
    }

    /**
     * Decides.
     *
     * @param before the assignments so far
     * @param wanted the whole new list
     * @param units every unit by its code
     * @return the new list as it is to be stored: what goes on in a unit that is going to close goes on in the one that takes over
     * @throws InvalidRequest naming every field that does not fit
     */
    public static OfficerAssignments of(
            OfficerAssignments before, List<Assignment> wanted, Map<String, Unit> units, LocalDate today) {
        Reassignment judge = new Reassignment(before, wanted, units, today);
        for (int i = 0; i < wanted.size(); i++) {
            judge.check(i);
        }
        before.assignments().forEach(judge::checkKept);
        judge.refusal.throwIfAny();
        return before.with(wanted).moved(units);
    }

    private void check(int place) {
        String path = "assignments[" + place + "].";
        Assignment one = wanted.get(place);
        Assignment begun = same(one, before.assignments());
        if (begun != null && begun.validFrom().isAfter(today)) {
            begun = null;
        }
        if (one.term().endsBefore(one.validFrom())) {
            refusal.at(path + "validTo", "last-day-before-first", Map.of());
        } else if (begun == null) {
            checkNew(path, one);
        } else if (!one.equals(begun)) {
            checkNewEnd(path, one, begun);
        }
        checkOverlap(path, place);
    }

    private void checkNew(String path, Assignment one) {
        checkRoles(path, one);
        if (one.validFrom().isBefore(today)) {
            refusal.at(path + "validFrom", "begins-in-the-past", Map.of("today", today));
        }
        Unit unit = units.get(one.unit());
        if (unit == null) {
            refusal.at(path + "unit", "unknown-unit", Map.of());
        } else if (one.validFrom().isBefore(unit.validFrom())) {
            refusal.at(path + "validFrom", "unit-opens-later", Map.of("day", unit.validFrom()));
        } else if (!unit.isOpen(one.validFrom())) {
            closed(path + "validFrom", unit);
        } else {
            checkLastDay(path, one, unit);
        }
    }

    private void checkNewEnd(String path, Assignment one, Assignment begun) {
        if (begun.term().endsBefore(today)) {
            refusal.at(path + "validTo", "assignment-has-ended", Map.of("day", String.valueOf(begun.validTo())));
        } else if (one.term().endsBefore(today)) {
            refusal.at(path + "validTo", "day-has-passed", Map.of());
        } else {
            Unit unit = units.get(one.unit());
            if (unit != null) {
                checkLastDay(path, one, unit);
            }
        }
    }

    /** One that goes on does so in the unit that takes over; one with a last day means this very unit. */
    private void checkLastDay(String path, Assignment one, Unit unit) {
        LocalDate to = one.validTo();
        if (one.validFrom().getYear() > LAST_YEAR) {
            refusal.at(path + "validFrom", "day-too-far", Map.of("year", LAST_YEAR));
        } else if (to != null && to.getYear() > LAST_YEAR) {
            refusal.at(path + "validTo", "day-too-far", Map.of("year", LAST_YEAR));
        } else if (to == null ? unit.validTo() != null && unit.successor() == null : !unit.isOpen(to)) {
            closed(path + "validTo", unit);
        }
    }

    private void closed(String field, Unit unit) {
        String heir = unit.successor();
        refusal.at(
                field,
                "unit-closes-earlier",
                Map.of("day", String.valueOf(unit.validTo()), "successor", heir == null ? "–" : heir));
    }

    private void checkRoles(String path, Assignment one) {
        for (String role : one.roles()) {
            if (!ROLES.contains(role)) {
                refusal.at(path + "roles", "unknown-role", Map.of("roles", String.join(", ", ROLES)));
                return;
            }
        }
    }

    private void checkOverlap(String path, int place) {
        Assignment one = wanted.get(place);
        for (Assignment earlier : wanted.subList(0, place)) {
            List<String> twice =
                    one.roles().stream().filter(earlier.roles()::contains).toList();
            if (earlier.unit().equals(one.unit())
                    && !twice.isEmpty()
                    && earlier.term().overlaps(one.term())) {
                refusal.at(path + "roles", "role-twice", Map.of("roles", String.join(", ", twice)));
                return;
            }
        }
    }

    /** What has begun stays in the list. */
    private void checkKept(Assignment begun) {
        if (!begun.validFrom().isAfter(today) && same(begun, wanted) == null) {
            refusal.at(
                    "assignments",
                    "assignment-left-out",
                    Map.of(
                            "unit", begun.unit(),
                            "roles", String.join(", ", begun.roles()),
                            "day", begun.validFrom()));
        }
    }

    /** The same right, whenever it ends. */
    private static @Nullable Assignment same(Assignment one, List<Assignment> all) {
        return all.stream()
                .filter(other -> other.unit().equals(one.unit())
                        && other.roles().equals(one.roles())
                        && other.validFrom().equals(one.validFrom()))
                .findFirst()
                .orElse(null);
    }
}
