package vn.motcua.catalog.unit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an officer works and as what: always the whole list, so that a consumer replaces what it had.
 *
 * @param officerId account of the officer
 * @param name what colleagues call the officer, as official papers have it; null when nobody has said it
 * @param revokedAt access tokens given out until then no longer count; null when nothing was ever taken away at once
 */
public record OfficerAssignments(
        UUID officerId,
        List<Assignment> assignments,
        @Nullable Instant revokedAt,
        @Nullable String name) {

    /**
     * A right with its term.
     *
     * @param roles realm roles that hold in this unit, in the order of the alphabet
     * @param validTo last day; null when it goes on
     */
    public record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public Assignment {
            roles = roles.stream().distinct().sorted().toList();
        }

        Assignment(String unit, List<String> roles, Term term) {
            this(unit, roles, term.from(), term.to());
        }

        Term term() {
            return new Term(validFrom, validTo);
        }
    }

    public OfficerAssignments {
        assignments = List.copyOf(assignments);
    }

    /** Of an officer whose name nobody has said, and from whom nothing was ever taken away at once. */
    public OfficerAssignments(UUID officerId, List<Assignment> assignments) {
        this(officerId, assignments, null, null);
    }

    /** Other assignments of the same officer. */
    OfficerAssignments with(List<Assignment> others) {
        return new OfficerAssignments(officerId, others, revokedAt, name);
    }

    /** The same officer under a name; null keeps the one that is known. */
    public OfficerAssignments named(@Nullable String called) {
        return called == null ? this : new OfficerAssignments(officerId, assignments, revokedAt, called);
    }

    /**
     * What is left when a role in a unit is taken away at once, its tokens with it; empty when the officer does not have it, now or later. Days that
     * are over stay as they were.
     */
    public Optional<OfficerAssignments> without(String unit, String role, LocalDate today, Instant now) {
        List<Assignment> left = new ArrayList<>();
        boolean taken = false;
        for (Assignment one : assignments) {
            if (!one.unit().equals(unit)
                    || !one.roles().contains(role)
                    || one.term().endsBefore(today)) {
                left.add(one);
                continue;
            }
            taken = true;
            if (one.validFrom().isBefore(today)) {
                left.add(new Assignment(unit, List.of(role), one.validFrom(), today.minusDays(1)));
            }
            List<String> others =
                    one.roles().stream().filter(other -> !other.equals(role)).toList();
            if (!others.isEmpty()) {
                left.add(new Assignment(unit, others, one.term()));
            }
        }
        return taken ? Optional.of(new OfficerAssignments(officerId, left, now, name)) : Optional.empty();
    }

    /**
     * The assignments after some units have closed: each ends with its unit and goes on, with the same roles, in the unit that takes over.
     *
     * @param heirs who takes over, by the code of the unit that closes
     * @param firstDay the first day of the new order
     */
    public OfficerAssignments moved(Map<String, String> heirs, LocalDate firstDay) {
        List<Assignment> after = new ArrayList<>();
        List<Assignment> goingOn = new ArrayList<>();
        for (Assignment one : assignments) {
            String heir = heirs.get(one.unit());
            if (heir == null || one.term().endsBefore(firstDay)) {
                after.add(one);
                continue;
            }
            boolean begunBefore = one.validFrom().isBefore(firstDay);
            if (begunBefore) {
                after.add(new Assignment(one.unit(), one.roles(), one.validFrom(), firstDay.minusDays(1)));
            }
            goingOn.add(new Assignment(heir, one.roles(), begunBefore ? firstDay : one.validFrom(), one.validTo()));
        }
        goingOn.forEach(more -> addMissing(after, more));
        return with(after);
    }

    /** The assignments after every decision about units that has been taken, whether its day has come or not. */
    public OfficerAssignments moved(Map<String, Unit> units) {
        SortedMap<LocalDate, Map<String, String>> heirs = new TreeMap<>();
        for (Unit unit : units.values()) {
            LocalDate lastDay = unit.validTo();
            String heir = unit.successor();
            if (lastDay != null && heir != null) {
                heirs.computeIfAbsent(lastDay.plusDays(1), day -> new HashMap<>())
                        .put(unit.code(), heir);
            }
        }
        OfficerAssignments after = this;
        for (Map.Entry<LocalDate, Map<String, String>> change : heirs.entrySet()) {
            after = after.moved(change.getValue(), change.getKey());
        }
        return after;
    }

    /**
     * The assignments as others are told of them: whoever works in a unit also answers for the papers of those it took over from, from the
     * day after they closed.
     *
     * @param units every unit by its code
     */
    public OfficerAssignments withInheritance(Map<String, Unit> units) {
        List<Assignment> all = new ArrayList<>(assignments);
        for (Assignment one : assignments) {
            inherit(all, one, one.unit(), units);
        }
        return with(all);
    }

    private static void inherit(List<Assignment> all, Assignment own, String unit, Map<String, Unit> units) {
        for (Unit closed : units.values()) {
            LocalDate lastDay = closed.validTo();
            if (!unit.equals(closed.successor()) || lastDay == null) {
                continue;
            }
            LocalDate since = lastDay.plusDays(1);
            if (!own.term().endsBefore(since)) {
                LocalDate from = own.validFrom().isAfter(since) ? own.validFrom() : since;
                addMissing(all, new Assignment(closed.code(), own.roles(), from, own.validTo()));
                inherit(all, new Assignment(own.unit(), own.roles(), from, own.validTo()), closed.code(), units);
            }
        }
    }

    /** Adds what of a right is not there yet, so that no role holds twice in one unit on one day and none holds longer than it was given. */
    private static void addMissing(List<Assignment> all, Assignment more) {
        Map<Term, List<String>> missing = new LinkedHashMap<>();
        for (String role : more.roles()) {
            List<Term> left = List.of(more.term());
            for (Assignment one : all) {
                if (one.unit().equals(more.unit()) && one.roles().contains(role)) {
                    left = left.stream()
                            .flatMap(term -> term.without(one.term()).stream())
                            .toList();
                }
            }
            left.forEach(term ->
                    missing.computeIfAbsent(term, any -> new ArrayList<>()).add(role));
        }
        missing.forEach((term, roles) -> add(all, new Assignment(more.unit(), roles, term)));
    }

    /** Two assignments of one term in one unit become one with the roles of both. */
    private static void add(List<Assignment> all, Assignment more) {
        for (int i = 0; i < all.size(); i++) {
            Assignment same = all.get(i);
            if (same.unit().equals(more.unit()) && same.term().equals(more.term())) {
                List<String> roles = Stream.concat(same.roles().stream(), more.roles().stream())
                        .toList();
                all.set(i, new Assignment(same.unit(), roles, same.term()));
                return;
            }
        }
        all.add(more);
    }
}
