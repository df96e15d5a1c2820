package vn.motcua.intake.reference.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.Transaction;

/** Writes the copies: one statement for a whole batch of each kind. */
@ApplicationScoped
public class CopyWriter {

    static final String PROCEDURES = "procedures";
    static final String UNITS = "units";
    static final String CALENDARS = "calendars";

    private static final String ROWS = "jsonb_to_recordset($1::text::jsonb)";

    private static final String WRITE_PROCEDURES = """
            insert into procedure_versions (code, version, seq, effective_from, effective_to, body)
            select p.code, p.version, p.seq, p.effective_from, p.effective_to, p.body
              from %s as p(code text, version int, seq bigint, effective_from date, effective_to date, body text)
            on conflict (code, version) do update set seq = excluded.seq,
                effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """.formatted(ROWS);

    private static final String WRITE_UNITS = """
            insert into units (code, name_vi, name_en, kind, parent, receives, valid_from, valid_to, successor, titles)
            select u.code, u.name_vi, u.name_en, u.kind, u.parent, u.receives, u.valid_from, u.valid_to, u.successor, u.titles
              from %s as u(code text, name_vi text, name_en text, kind text, parent text, receives boolean,
                     valid_from date, valid_to date, successor text, titles text)
            on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                kind = excluded.kind, parent = excluded.parent, receives = excluded.receives,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                successor = excluded.successor, titles = excluded.titles
            """.formatted(ROWS);

    private static final String WRITE_CALENDARS = """
            insert into calendar_years (calendar, year, body)
            select c.calendar, c.year, c.body from %s as c(calendar text, year int, body text)
            on conflict (calendar, year) do update set body = excluded.body
            """.formatted(ROWS);

    private static final String FORGET_LEVELS = """
            delete from online_levels o using %s as k(procedure_code text, unit text)
             where o.procedure_code = k.procedure_code and o.unit = k.unit
            """.formatted(ROWS);

    private static final String WRITE_LEVELS = """
            insert into online_levels (procedure_code, unit, valid_from, level)
            select l.procedure_code, l.unit, l.valid_from, l.level
              from %s as l(procedure_code text, unit text, valid_from date, level text)
            on conflict (procedure_code, unit, valid_from) do update set level = excluded.level
            """.formatted(ROWS);

    private static final String MOVE_ON = """
            insert into reference_revisions as r (copy, revision) select unnest($1::text[]), 1
            on conflict (copy) do update set revision = r.revision + 1
            """;

    /**
     * What a batch of events leaves.
     *
     * @param procedures code, version, seq, effective_from, effective_to, body
     * @param levels the whole history of some agencies with some procedures: procedure_code, unit, valid_from, level
     * @param units code, name_vi, name_en, kind, parent, receives, valid_from, valid_to, successor, titles
     * @param calendars calendar, year, body
     */
    public record Batch(
            Collection<Map<String, Object>> procedures,
            Collection<Map<String, Object>> levels,
            Collection<Map<String, Object>> units,
            Collection<Map<String, Object>> calendars) {

        /** The copies that it changes, of those that are remembered. */
        public List<String> changed() {
            List<String> changed = new ArrayList<>();
            if (!calendars.isEmpty()) {
                changed.add(CALENDARS);
            }
            if (!procedures.isEmpty() || !levels.isEmpty()) {
                changed.add(PROCEDURES);
            }
            if (!units.isEmpty()) {
                changed.add(UNITS);
            }
            return changed;
        }
    }

    /** Leaves a batch with the transaction. */
    public void write(Transaction tx, Batch batch) {
        write(tx, WRITE_PROCEDURES, batch.procedures());
        write(tx, FORGET_LEVELS, batch.levels());
        write(tx, WRITE_LEVELS, batch.levels());
        write(tx, WRITE_UNITS, batch.units());
        write(tx, WRITE_CALENDARS, batch.calendars());
        if (!batch.changed().isEmpty()) {
            tx.write(MOVE_ON, (Object) batch.changed().toArray(String[]::new));
        }
    }

    private static void write(Transaction tx, String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            tx.write(sql, Payloads.write(List.copyOf(rows)));
        }
    }
}
