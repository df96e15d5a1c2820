package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.processflow.Text;

/**
 * An agency of the province.
 *
 * @param code dotted agency identifier, {@code H26.30.01}
 * @param parent the unit above; null for the province
 * @param receives whether dossiers can be handed in here
 * @param validFrom first day, Vietnamese date
 * @param validTo last day; null when it goes on
 * @param successor who took over when it closed
 * @param titles every name with its first day, oldest first; null when it always had the one it has
 */
public record Unit(
        String code,
        Text name,
        Kind kind,
        @Nullable String parent,
        boolean receives,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable List<Title> titles) {

    /** A name from a day on. */
    public record Title(Text name, LocalDate validFrom) {}

    public Unit {
        titles = titles == null ? null : List.copyOf(titles);
    }

    /** A unit that is set up on a day and has no history. */
    public static Unit setUp(
            String code, Text name, Kind kind, @Nullable String parent, boolean receives, LocalDate validFrom) {
        return new Unit(code, name, kind, parent, receives, validFrom, null, null, null);
    }

    /** The unit closed, with the one that takes over. */
    public Unit closed(LocalDate lastDay, String heir) {
        return new Unit(code, name, kind, parent, receives, validFrom, lastDay, heir, titles);
    }

    /** The unit with another name from a day on; the name shown is the one of today. */
    public Unit renamed(Text newName, LocalDate from, LocalDate today) {
        List<Title> all = new ArrayList<>(titles == null ? List.of(new Title(name, validFrom)) : titles);
        all.add(new Title(newName, from));
        return new Unit(code, name, kind, parent, receives, validFrom, validTo, successor, all).on(today);
    }

    /** The unit with the name it has on a day. */
    public Unit on(LocalDate day) {
        return new Unit(code, nameOn(day), kind, parent, receives, validFrom, validTo, successor, titles);
    }

    /**
     * The unit as everybody may know it on a day: what is decided about it for later is told to staff first.
     */
    public Unit publicOn(LocalDate day) {
        boolean closes = validTo != null && !validTo.isBefore(day);
        List<Title> past = titles == null
                ? null
                : titles.stream().filter(one -> !one.validFrom().isAfter(day)).toList();
        return new Unit(
                code,
                nameOn(day),
                kind,
                parent,
                receives,
                validFrom,
                closes ? null : validTo,
                closes ? null : successor,
                past == null || past.size() < 2 ? null : past);
    }

    /** The name on a day; before the first day of all the first name. */
    public Text nameOn(LocalDate day) {
        if (titles == null) {
            return name;
        }
        return titles.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(titles.getFirst())
                .name();
    }

    /** Whether it works on a day. */
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** What sort of agency. */
    public enum Kind {
        PROVINCE,
        COMMUNE,
        DEPARTMENT,
        /** Receives and hands over. */
        SERVICE_CENTRE;

        /** The levels of the procedures that such a unit decides. */
        public Set<Level> decided() {
            return switch (this) {
                case COMMUNE -> EnumSet.of(Level.COMMUNE, Level.BOTH);
                case PROVINCE, DEPARTMENT -> EnumSet.of(Level.PROVINCE, Level.BOTH);
                case SERVICE_CENTRE -> EnumSet.noneOf(Level.class);
            };
        }
    }
}
