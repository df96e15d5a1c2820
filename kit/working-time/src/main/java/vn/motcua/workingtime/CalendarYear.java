package vn.motcua.workingtime;

import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The office hours of one year as somebody decided them. Lunar holidays cannot be computed, so a year that nobody has decided has no
 * hours at all, and no due date may fall in it.
 *
 * @param year the calendar year
 * @param status whether the decision is final
 * @param sessions the weekly hours; they must not overlap
 * @param closedDays days on which the office stays closed although the week says otherwise
 * @param makeUpDays days worked instead of a closed one; they have the hours of the first working day of the week
 */
public record CalendarYear(
        int year, Status status, List<Session> sessions, List<NamedDay> closedDays, List<NamedDay> makeUpDays) {

    /** How far a year's hours can be relied on. */
    public enum Status {
        /** Decided by the competent authority. */
        APPROVED,
        /** Expected, not decided yet: a due date that depends on it says so. */
        PROVISIONAL
    }

    /** The years that can be computed with: wide enough for every dossier, narrow enough for exact arithmetic. */
    private static final int FIRST = 1976;

    private static final int LAST = 2199;

    public CalendarYear {
        sessions = List.copyOf(sessions);
        closedDays = List.copyOf(closedDays);
        makeUpDays = List.copyOf(makeUpDays);
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("A calendar year lies between " + FIRST + " and " + LAST + ": " + year);
        }
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("The calendar of " + year + " has no session");
        }
        refuseOverlaps(sessions);
        refuseStrangers(year, closedDays, makeUpDays);
    }

    private static void refuseOverlaps(List<Session> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                if (overlap(sessions.get(i), sessions.get(j))) {
                    throw new IllegalArgumentException(
                            "Sessions overlap: " + sessions.get(i) + " and " + sessions.get(j));
                }
            }
        }
    }

    private static boolean overlap(Session one, Session other) {
        return one.days().stream().anyMatch(other.days()::contains)
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }

    private static void refuseStrangers(int year, List<NamedDay> closedDays, List<NamedDay> makeUpDays) {
        Set<NamedDay> days = new HashSet<>(closedDays);
        days.addAll(makeUpDays);
        if (days.stream().anyMatch(day -> Year.from(day.date()).getValue() != year)) {
            throw new IllegalArgumentException("The calendar of " + year + " names a day of another year");
        }
        if (days.stream().map(NamedDay::date).distinct().count() != closedDays.size() + makeUpDays.size()) {
            throw new IllegalArgumentException("The calendar of " + year + " names a day twice");
        }
    }
}
