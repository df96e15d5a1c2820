package vn.motcua.catalog.calendar.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.events.CalendarMessages;
import vn.motcua.catalog.calendar.model.CalendarDocument;
import vn.motcua.catalog.calendar.persistence.Calendars;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.unit.model.ApproverIsProposer;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.refusal.Stale;
import vn.motcua.transactions.RowsAtCommit;

/** Puts a calendar year in force, or replaces it when the days off are decided anew, and announces it. Dates that were promised stay. */
@ApplicationScoped
public class ApprovingCalendar {

    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final Calendars calendars;
    private final Units units;
    private final ObjectMapper json;
    private final Clock clock;

    ApprovingCalendar(
            Deeds deeds, RowsAtCommit rows, Calendars calendars, Units units, ObjectMapper json, Clock clock) {
        this.deeds = deeds;
        this.rows = rows;
        this.calendars = calendars;
        this.units = units;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Approves within the caller's transaction.
     *
     * @throws InvalidRequest naming what contradicts itself
     */
    public Uni<Void> approve(Mutiny.Session session, JsonNode body, String actor) {
        CalendarDocument document = parse(body);
        check(document);
        Instant now = clock.instant();
        return CatalogRow.lock(session, "calendars", key(document), CalendarMessages.subject(document))
                .chain(row -> {
                    deeds.of(rows.of(session), row, now)
                            .by(actor)
                            .did("ApproveCalendar", Map.of("status", document.status()))
                            .tells(CalendarMessages.approved(document, body, now));
                    return row.write(session, Map.of("status", document.status(), "body", body));
                });
    }

    /**
     * Proposes the hours of a year that the caller has seen, or of one that is new. Nothing changes until somebody else approves.
     *
     * @param seen the versions the caller has seen; null for a year that is not there yet
     * @throws Stale (in the Uni) when it is another one
     */
    public Uni<Void> propose(
            Mutiny.Session session, CalendarDocument document, @Nullable SeenVersions seen, UUID proposer) {
        check(document);
        return calendars
                .lockVersion(session, document.calendar(), document.year())
                .invoke(version -> {
                    boolean fits = version == 0 ? seen == null : seen != null && seen.include(version);
                    if (!fits) {
                        throw new Stale();
                    }
                })
                .chain(version -> requireOwner(session, document.calendar())
                        .chain(() -> note(
                                session,
                                document,
                                proposer,
                                "ProposeCalendar",
                                Map.of(
                                        "state",
                                        Calendars.PROPOSED,
                                        "seen",
                                        version,
                                        "proposed_by",
                                        proposer,
                                        "body",
                                        json.valueToTree(document)))));
    }

    /**
     * Puts in force what somebody else proposed.
     *
     * @return the document with its new version
     * @throws NotFound (in the Uni) without an open proposal
     * @throws ApproverIsProposer (in the Uni) when it is the caller's own
     * @throws Stale (in the Uni) when the year was decided otherwise since
     */
    public Uni<Calendars.Versioned> approveProposal(Mutiny.Session session, String calendar, int year, UUID approver) {
        return calendars
                .proposal(session, calendar, year)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(proposal -> {
                    if (!proposal.state().equals(Calendars.PROPOSED)) {
                        throw new NotFound();
                    }
                    if (proposal.proposedBy().equals(approver)) {
                        throw new ApproverIsProposer();
                    }
                    CalendarDocument document = parse(proposal.body());
                    return requireSeen(session, calendar, year, proposal.seen())
                            .chain(() -> note(
                                    session,
                                    document,
                                    approver,
                                    "ApproveCalendar",
                                    Map.of("state", Calendars.APPROVED)))
                            .chain(() -> approve(session, json.valueToTree(document), approver.toString()));
                })
                .chain(() -> calendars.findVersioned(session, calendar, year))
                .map(Objects::requireNonNull);
    }

    private Uni<Void> note(
            Mutiny.Session session, CalendarDocument document, UUID actor, String action, Map<String, ?> columns) {
        return CatalogRow.lock(session, "calendar_proposals", key(document), subject(document))
                .chain(row -> {
                    deeds.of(rows.of(session), row, clock.instant()).by(actor).did(action, Map.of());
                    return row.write(session, columns);
                });
    }

    private static Map<String, ?> key(CalendarDocument document) {
        return Map.of("calendar", document.calendar(), "year", document.year());
    }

    private static String subject(CalendarDocument document) {
        return "calendar-proposal:" + document.calendar() + "/" + document.year();
    }

    private Uni<Void> requireSeen(Mutiny.Session session, String calendar, int year, long seen) {
        return calendars
                .lockVersion(session, calendar, year)
                .invoke(version -> {
                    if (version != seen) {
                        throw new Stale();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireOwner(Mutiny.Session session, String calendar) {
        return calendar.equals(Calendars.DEFAULT)
                ? Uni.createFrom().voidItem()
                : units.exists(session, calendar)
                        .invoke(exists -> {
                            if (!exists) {
                                throw InvalidRequest.field("calendar", "unknown-unit");
                            }
                        })
                        .replaceWithVoid();
    }

    private static void check(CalendarDocument document) {
        InvalidRequest refusal = new InvalidRequest();
        Set<LocalDate> named = new HashSet<>();
        checkDays("closedDays", document.closedDays(), document.year(), named, refusal);
        checkDays("makeUpDays", document.makeUpDays(), document.year(), named, refusal);
        for (int i = 0; i < document.sessions().size(); i++) {
            CalendarDocument.Hours hours = document.sessions().get(i);
            if (!hours.from().isBefore(hours.to())) {
                refusal.at("sessions[" + i + "].to", "ends-before-it-begins", Map.of());
            }
        }
        refusal.throwIfAny();
        try {
            var _ = document.toYear();
        } catch (IllegalArgumentException contradiction) {
            throw InvalidRequest.field("sessions", "sessions-overlap");
        }
    }

    private static void checkDays(
            String field, List<CalendarDocument.Day> days, int year, Set<LocalDate> named, InvalidRequest refusal) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).date();
            String path = field + "[" + i + "].date";
            if (day.getYear() != year) {
                refusal.at(path, "day-of-another-year", Map.of("year", year));
            } else if (!named.add(day)) {
                refusal.at(path, "day-twice", Map.of());
            }
        }
    }

    private CalendarDocument parse(String body) {
        try {
            return json.readValue(body, CalendarDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored proposal cannot be read", unreadable);
        }
    }

    private CalendarDocument parse(JsonNode body) {
        try {
            return json.treeToValue(body, CalendarDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a calendar", unreadable);
        }
    }
}
