package vn.motcua.workflow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transactions.Transaction;

/**
 * Keeps our copies of the catalogue as it publishes; of several pieces of news about one thing only the latest counts. They are sent at once, not
 * with the commit, so that a reception of the same batch finds the procedure that came with it.
 */
@ApplicationScoped
public class KeepingCopies {

    private static final String KEEP_MOVES = """
            insert into unit_moves (reorganisation_id, from_unit, to_unit, arrived_at)
            select cast(u->>'reorganisationId' as uuid), m->>'from', m->>'to', now()
              from jsonb_array_elements(cast(cast($1 as text) as jsonb)) as u
              cross join jsonb_array_elements(u->'moves') as m
            on conflict (reorganisation_id, from_unit) do nothing
            """;

    private static final String KEEP_PROCEDURES = """
            insert into procedure_versions (code, version, effective_from, effective_to, body)
            select p->>'code', cast(p->>'version' as int),
                   cast(p->>'effectiveFrom' as date), cast(p->>'effectiveTo' as date), p
              from jsonb_array_elements(cast(cast($1 as text) as jsonb)) as p
            on conflict (code, version) do update
               set effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    private static final String KEEP_CALENDARS = """
            insert into calendar_years (calendar, year, body)
            select c->>'calendar', cast(c->>'year' as int), c
              from jsonb_array_elements(cast(cast($1 as text) as jsonb)) as c
            on conflict (calendar, year) do update set body = excluded.body
            """;

    private final Calendars calendars;
    private final UnitMoves unitMoves;

    KeepingCopies(Calendars calendars, UnitMoves unitMoves) {
        this.calendars = calendars;
        this.unitMoves = unitMoves;
    }

    /** What the catalogue publishes, as it came. */
    public sealed interface News {
        /** What it is about. */
        String subject();

        /** The JSON that is kept. */
        String body();

        /** A version of a procedure. */
        record ProcedurePublished(String subject, String body) implements News {}

        /** A year of a calendar. */
        record CalendarApproved(String subject, String body) implements News {}

        /** Units that closed, and who takes over. */
        record UnitsReorganised(String subject, String body) implements News {}
    }

    /** Takes the copies over. */
    public void keep(Transaction tx, List<News> news) {
        send(tx, KEEP_PROCEDURES, latest(news, News.ProcedurePublished.class));
        if (send(tx, KEEP_CALENDARS, latest(news, News.CalendarApproved.class))) {
            calendars.forget();
        }
        if (send(tx, KEEP_MOVES, latest(news, News.UnitsReorganised.class))) {
            unitMoves.forget();
        }
    }

    private static Collection<String> latest(List<News> news, Class<? extends News> kind) {
        Map<String, String> bySubject = new LinkedHashMap<>();
        news.stream().filter(kind::isInstance).forEach(item -> bySubject.put(item.subject(), item.body()));
        return bySubject.values();
    }

    private static boolean send(Transaction tx, String statement, Collection<String> bodies) {
        if (bodies.isEmpty()) {
            return false;
        }
        var _ = tx.ask(statement, "[" + String.join(",", bodies) + "]");
        return true;
    }
}
