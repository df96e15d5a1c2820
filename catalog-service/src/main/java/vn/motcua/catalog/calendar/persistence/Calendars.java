package vn.motcua.catalog.calendar.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.model.CalendarDocument;
import vn.motcua.kit.memory.Lately;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.WorkingCalendar;

/** The table of calendars, and the working calendars built from it. */
@ApplicationScoped
public class Calendars {

    /** The calendar of every unit without one of its own. */
    public static final String DEFAULT = "default";

    /** Of the calendars that are kept in memory. */
    private static final long MOST_YEARS = 500;

    private final ObjectMapper json;
    /** By the state of the table that they were built from, which most units share. */
    private final Lately<List<String>, WorkingCalendar> built = new Lately<>(MOST_YEARS);

    Calendars(ObjectMapper json) {
        this.json = json;
    }

    /** A year with its version as JSON text and number; null when it is not there. */
    public Uni<@Nullable Versioned> findVersioned(Mutiny.Session session, String calendar, int year) {
        return session.createNativeQuery(
                        "select cast(body as text), event_seq from calendars where calendar = :calendar and year = :year",
                        Object[].class)
                .setParameter("calendar", calendar)
                .setParameter("year", year)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Versioned((String) row[0], ((Number) row[1]).longValue()));
    }

    /** A year and how often it was decided. */
    public record Versioned(String body, long version) {}

    /** A proposal that waits for somebody else, and one that found him. */
    public static final String PROPOSED = "PROPOSED";

    public static final String APPROVED = "APPROVED";

    /**
     * What somebody wants the hours of a year to be.
     *
     * @param seen how often the year had been decided
     * @param body JSON text
     */
    public record Proposal(String state, long seen, UUID proposedBy, String body) {}

    /** The latest proposal for a year, locked until the commit; null without any. */
    public Uni<@Nullable Proposal> proposal(Mutiny.Session session, String calendar, int year) {
        return session.createNativeQuery(
                        "select state, seen, cast(proposed_by as text), cast(body as text) from calendar_proposals"
                                + " where calendar = :calendar and year = :year for update",
                        Object[].class)
                .setParameter("calendar", calendar)
                .setParameter("year", year)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Proposal(
                                (String) row[0],
                                ((Number) row[1]).longValue(),
                                UUID.fromString((String) row[2]),
                                (String) row[3]));
    }

    /** How often a year was decided, 0 for never; locked until the commit. */
    public Uni<Long> lockVersion(Mutiny.Session session, String calendar, int year) {
        return session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:subject, 3))) as turn")
                .setParameter("subject", calendar + "/" + year)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(
                                "select event_seq from calendars where calendar = :calendar and year = :year",
                                Long.class)
                        .setParameter("calendar", calendar)
                        .setParameter("year", year)
                        .getSingleResultOrNull())
                .map(version -> version == null ? 0L : version);
    }

    /** Every year of every calendar as {@code calendar/year}. */
    public Uni<Set<String>> known(Mutiny.Session session) {
        return session.createNativeQuery("select calendar || '/' || year from calendars", String.class)
                .getResultList()
                .map(keys -> keys.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The hours of a unit: everybody's, with the unit's own years in their place. Built anew only when the table has changed; null
     * without any approved year.
     */
    public Uni<@Nullable WorkingCalendar> workingCalendar(Mutiny.Session session, String unit) {
        return session.createNativeQuery(
                        "select calendar || '/' || year || '#' || event_seq from calendars where calendar in"
                                + " (:everybody, :unit) order by calendar, year",
                        String.class)
                .setParameter("everybody", DEFAULT)
                .setParameter("unit", unit)
                .getResultList()
                .chain(state -> {
                    WorkingCalendar known = built.find(state);
                    return known != null ? Uni.createFrom().item(known) : build(session, unit, state);
                });
    }

    private Uni<@Nullable WorkingCalendar> build(Mutiny.Session session, String unit, List<String> state) {
        return session.createNativeQuery(
                        "select cast(body as text) from calendars where calendar in (:everybody, :unit) order by year",
                        String.class)
                .setParameter("everybody", DEFAULT)
                .setParameter("unit", unit)
                .getResultList()
                .map(bodies -> {
                    List<CalendarDocument> documents =
                            bodies.stream().map(this::read).toList();
                    List<CalendarYear> everybody = years(documents, DEFAULT);
                    if (everybody.isEmpty()) {
                        return null;
                    }
                    WorkingCalendar calendar = WorkingCalendar.of(everybody);
                    if (!unit.equals(DEFAULT)) {
                        calendar = calendar.with(years(documents, unit));
                    }
                    built.keep(state, calendar, state.size());
                    return calendar;
                });
    }

    private static List<CalendarYear> years(List<CalendarDocument> documents, String calendar) {
        return documents.stream()
                .filter(document -> document.calendar().equals(calendar))
                .map(CalendarDocument::toYear)
                .toList();
    }

    private CalendarDocument read(String body) {
        try {
            return json.readValue(body, CalendarDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored calendar cannot be read", unreadable);
        }
    }
}
