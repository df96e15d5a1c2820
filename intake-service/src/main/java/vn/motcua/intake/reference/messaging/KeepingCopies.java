package vn.motcua.intake.reference.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.intake.reference.model.Name;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Calendars;
import vn.motcua.intake.reference.persistence.CatalogueJson;
import vn.motcua.intake.reference.persistence.CopyWriter;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;

/** Brings our copies of the catalogue up to date; of several events about one thing in a batch only the last is written. */
@ApplicationScoped
public class KeepingCopies {

    /** Wire names and topics of the catalogue. */
    public static final String PROCEDURE_TOPIC = "catalog.procedure-events";

    public static final String UNIT_TOPIC = "catalog.unit-events";
    public static final String CALENDAR_TOPIC = "catalog.calendar-events";
    public static final String PROCEDURE_PUBLISHED = "vn.motcua.procedure.published.v1";
    public static final String ONLINE_LEVELS_SET = "vn.motcua.procedure.online-levels-set.v1";
    public static final String UNIT_CHANGED = "vn.motcua.unit.changed.v1";
    public static final String OFFICER_ASSIGNED = "vn.motcua.officer.assigned.v1";
    public static final String CALENDAR_APPROVED = "vn.motcua.calendar.approved.v1";

    private final CatalogueJson json;
    private final CopyWriter writer;
    private final Procedures procedures;
    private final Units units;
    private final Calendars calendars;

    KeepingCopies(CatalogueJson json, CopyWriter writer, Procedures procedures, Units units, Calendars calendars) {
        this.json = json;
        this.writer = writer;
        this.procedures = procedures;
        this.units = units;
        this.calendars = calendars;
    }

    record ProcedurePublished(
            String code,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    record OnlineLevelsSet(String procedureCode, String unit, List<Since> levels) {}

    record Since(OnlineLevel level, LocalDate validFrom) {}

    record UnitChanged(
            String code,
            Name name,
            String kind,
            @Nullable String parent,
            boolean receives,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor,
            @Nullable List<Unit.Title> titles) {}

    record OfficerAssigned(UUID officerId, List<Assignment> assignments) {}

    record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record CalendarApproved(String calendar, int year) {}

    /** Writes what the events say. */
    public Uni<Void> keep(Mutiny.Session session, List<ReceivedEvent> events) {
        Map<String, Map<String, Object>> procedureRows = new LinkedHashMap<>();
        Map<String, Map<String, Object>> unitRows = new LinkedHashMap<>();
        Map<String, Map<String, Object>> calendarRows = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> assignmentRows = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> levelRows = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case PROCEDURE_PUBLISHED -> procedureRows.put(event.subject(), procedure(event));
                case ONLINE_LEVELS_SET -> levelRows.put(event.subject(), onlineLevels(event));
                case UNIT_CHANGED -> unitRows.put(event.subject(), unit(event));
                case CALENDAR_APPROVED -> calendarRows.put(event.subject(), calendar(event));
                case OFFICER_ASSIGNED -> assignments(event, assignmentRows);
                default -> {}
            }
        }
        return writer.procedures(session, procedureRows.values())
                .chain(() -> writer.units(session, unitRows.values()))
                .chain(() -> writer.calendars(session, calendarRows.values()))
                .chain(() -> writer.assignments(session, assignmentRows.keySet(), all(assignmentRows)))
                .chain(() -> writer.onlineLevels(session, all(levelRows)));
    }

    private static List<Map<String, Object>> all(Map<String, List<Map<String, Object>>> rows) {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private Map<String, Object> procedure(ReceivedEvent event) {
        ProcedurePublished published = Payloads.read(event, ProcedurePublished.class);
        try {
            json.procedure(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new BrokenContract(event.type(), unreadable);
        }
        procedures.changed(published.code());
        Map<String, Object> row = new HashMap<>();
        row.put("code", published.code());
        row.put("version", published.version());
        row.put("seq", event.seq());
        row.put("effective_from", published.effectiveFrom().toString());
        putDate(row, "effective_to", published.effectiveTo());
        row.put("body", event.data());
        return row;
    }

    private List<Map<String, Object>> onlineLevels(ReceivedEvent event) {
        OnlineLevelsSet set = Payloads.read(event, OnlineLevelsSet.class);
        procedures.changed(set.procedureCode());
        return set.levels().stream()
                .map(since -> Map.<String, Object>of(
                        "procedure_code", set.procedureCode(),
                        "unit", set.unit(),
                        "valid_from", since.validFrom().toString(),
                        "level", since.level()))
                .toList();
    }

    private Map<String, Object> unit(ReceivedEvent event) {
        UnitChanged changed = Payloads.read(event, UnitChanged.class);
        units.changed();
        Map<String, Object> row = new HashMap<>();
        row.put("code", changed.code());
        row.put("name_vi", changed.name().vi());
        row.put("name_en", changed.name().en());
        row.put("kind", changed.kind());
        row.put("parent", changed.parent());
        row.put("receives", changed.receives());
        row.put("valid_from", changed.validFrom().toString());
        putDate(row, "valid_to", changed.validTo());
        row.put("successor", changed.successor());
        row.put("titles", changed.titles() == null ? null : Payloads.write(changed.titles()));
        return row;
    }

    private Map<String, Object> calendar(ReceivedEvent event) {
        CalendarApproved approved = Payloads.read(event, CalendarApproved.class);
        try {
            json.calendarYear(event.data());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new BrokenContract(event.type(), unreadable);
        }
        calendars.changed();
        return Map.of("calendar", approved.calendar(), "year", approved.year(), "body", event.data());
    }

    private static void assignments(ReceivedEvent event, Map<String, List<Map<String, Object>>> byOfficer) {
        OfficerAssigned assigned = Payloads.read(event, OfficerAssigned.class);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Assignment assignment : assigned.assignments()) {
            for (String role : assignment.roles()) {
                Map<String, Object> row = new HashMap<>();
                row.put("officer_id", assigned.officerId().toString());
                row.put("role", role);
                row.put("unit", assignment.unit());
                row.put("valid_from", assignment.validFrom().toString());
                putDate(row, "valid_to", assignment.validTo());
                rows.add(row);
            }
        }
        byOfficer.put(assigned.officerId().toString(), rows);
    }

    private static void putDate(Map<String, Object> row, String column, @Nullable LocalDate date) {
        if (date != null) {
            row.put(column, date.toString());
        }
    }
}
