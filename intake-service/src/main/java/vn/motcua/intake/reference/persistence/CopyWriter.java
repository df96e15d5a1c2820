package vn.motcua.intake.reference.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;

/** Writes the copies: one statement for a whole batch of each kind. */
@ApplicationScoped
public class CopyWriter {

    private static final String PROCEDURES = """
            insert into procedure_versions (code, version, seq, effective_from, effective_to, body)
            select p.code, p.version, p.seq, p.effective_from, p.effective_to, p.body
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as p(code text, version int, seq bigint, effective_from date, effective_to date, body text)
            on conflict (code, version) do update set seq = excluded.seq,
                effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    private static final String UNITS = """
            insert into units (code, name_vi, name_en, kind, parent, receives, valid_from, valid_to, successor, titles)
            select u.code, u.name_vi, u.name_en, u.kind, u.parent, u.receives, u.valid_from, u.valid_to, u.successor, u.titles
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as u(code text, name_vi text, name_en text, kind text, parent text, receives boolean,
                     valid_from date, valid_to date, successor text, titles text)
            on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                kind = excluded.kind, parent = excluded.parent, receives = excluded.receives,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                successor = excluded.successor, titles = excluded.titles
            """;

    private static final String CALENDARS = """
            insert into calendar_years (calendar, year, body)
            select c.calendar, c.year, c.body
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as c(calendar text, year int, body text)
            on conflict (calendar, year) do update set body = excluded.body
            """;

    private static final String FORGET_ASSIGNMENTS = """
            delete from officer_assignments where officer_id in
                (select cast(o as uuid) from jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) as o)
            """;

    private static final String ASSIGNMENTS = """
            insert into officer_assignments (officer_id, role, unit, valid_from, valid_to)
            select a.officer_id, a.role, a.unit, a.valid_from, a.valid_to
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as a(officer_id uuid, role text, unit text, valid_from date, valid_to date)
            on conflict do nothing
            """;

    private static final String FORGET_LEVELS = """
            delete from online_levels o
             using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as k(procedure_code text, unit text)
             where o.procedure_code = k.procedure_code and o.unit = k.unit
            """;

    private static final String LEVELS = """
            insert into online_levels (procedure_code, unit, valid_from, level)
            select l.procedure_code, l.unit, l.valid_from, l.level
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as l(procedure_code text, unit text, valid_from date, level text)
            on conflict (procedure_code, unit, valid_from) do update set level = excluded.level
            """;

    /** Adds or replaces versions: code, version, seq, effective_from, effective_to, body. */
    public Uni<Void> procedures(Mutiny.Session session, Collection<Map<String, Object>> rows) {
        return write(session, PROCEDURES, rows);
    }

    /** Adds or replaces units: code, name_vi, name_en, kind, parent, receives, valid_from, valid_to, successor, titles. */
    public Uni<Void> units(Mutiny.Session session, Collection<Map<String, Object>> rows) {
        return write(session, UNITS, rows);
    }

    /** Adds or replaces years: calendar, year, body. */
    public Uni<Void> calendars(Mutiny.Session session, Collection<Map<String, Object>> rows) {
        return write(session, CALENDARS, rows);
    }

    /** Replaces all assignments of some officers: officer_id, role, unit, valid_from, valid_to. */
    public Uni<Void> assignments(
            Mutiny.Session session, Collection<String> officers, Collection<Map<String, Object>> rows) {
        return write(session, FORGET_ASSIGNMENTS, officers).chain(() -> write(session, ASSIGNMENTS, rows));
    }

    /** Replaces the whole history of some agencies with some procedures: procedure_code, unit, valid_from, level. */
    public Uni<Void> onlineLevels(Mutiny.Session session, Collection<Map<String, Object>> rows) {
        return write(session, FORGET_LEVELS, rows).chain(() -> write(session, LEVELS, rows));
    }

    private static Uni<Void> write(Mutiny.Session session, String sql, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("rows", Payloads.write(List.copyOf(rows)))
                .executeUpdate()
                .replaceWithVoid();
    }
}
