package vn.motcua.workflow.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.Subscription;

/** Keeps our copies of the catalogue as its events tell; of several events for one thing only the latest counts. */
@ApplicationScoped
public class CatalogueEvents {

    private static final String PROCEDURE = "vn.motcua.procedure.published.v1";
    private static final String CALENDAR = "vn.motcua.calendar.approved.v1";
    private static final String OFFICER = "vn.motcua.officer.assigned.v1";

    private static final String REORGANISED = "vn.motcua.units.reorganised.v1";

    private static final String KEEP_MOVES = """
            insert into unit_moves (reorganisation_id, from_unit, to_unit, arrived_at)
            select cast(u->>'reorganisationId' as uuid), m->>'from', m->>'to', now()
              from jsonb_array_elements(cast(cast(:bodies as text) as jsonb)) as u
              cross join jsonb_array_elements(u->'moves') as m
            on conflict (reorganisation_id, from_unit) do nothing
            """;

    private static final String KEEP_PROCEDURES = """
            insert into procedure_versions (code, version, effective_from, effective_to, body)
            select p->>'code', cast(p->>'version' as int),
                   cast(p->>'effectiveFrom' as date), cast(p->>'effectiveTo' as date), p
              from jsonb_array_elements(cast(cast(:bodies as text) as jsonb)) as p
            on conflict (code, version) do update
               set effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    private static final String KEEP_CALENDARS = """
            insert into calendar_years (calendar, year, body)
            select c->>'calendar', cast(c->>'year' as int), c
              from jsonb_array_elements(cast(cast(:bodies as text) as jsonb)) as c
            on conflict (calendar, year) do update set body = excluded.body
            """;

    private static final String FORGET_ASSIGNMENTS = """
            delete from officer_assignments
             where officer_id in (select cast(o->>'officerId' as uuid)
                                    from jsonb_array_elements(cast(cast(:bodies as text) as jsonb)) as o)
            """;

    private static final String KEEP_ASSIGNMENTS = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            select cast(o->>'officerId' as uuid), a->>'unit', r.role,
                   cast(a->>'validFrom' as date), cast(a->>'validTo' as date)
              from jsonb_array_elements(cast(cast(:bodies as text) as jsonb)) as o
              cross join jsonb_array_elements(o->'assignments') as a
              cross join jsonb_array_elements_text(a->'roles') as r(role)
            on conflict (officer_id, unit, role, valid_from) do update set valid_to = excluded.valid_to
            """;

    private final Calendars calendars;
    private final UnitMoves unitMoves;

    CatalogueEvents(Calendars calendars, UnitMoves unitMoves) {
        this.calendars = calendars;
        this.unitMoves = unitMoves;
    }

    private record UnitsReorganised(UUID reorganisationId, List<Move> moves) {}

    private record Move(String from, String to) {}

    private record OfficerAssigned(UUID officerId, List<Assignment> assignments) {}

    private record Assignment(
            String unit,
            Set<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The topics, of which only the latest event of each subject matters. */
    public static List<Subscription> subscriptions() {
        return List.of(
                Subscription.latest("catalog.procedure-events", PROCEDURE),
                Subscription.latest("catalog.unit-events", OFFICER, REORGANISED),
                Subscription.latest("catalog.calendar-events", CALENDAR));
    }

    /** Takes the copies over. */
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        Collection<String> procedures =
                latest(events, PROCEDURE, PublishedProcedure.class, PublishedProcedure::pinnedCases);
        Collection<String> years = latest(events, CALENDAR, PublishedCalendar.class, PublishedCalendar::toModel);
        Collection<String> officers = latest(events, OFFICER, OfficerAssigned.class, OfficerAssigned::assignments);
        Collection<String> moves = latest(events, REORGANISED, UnitsReorganised.class, UnitsReorganised::moves);
        return write(session, KEEP_PROCEDURES, procedures)
                .chain(() -> write(session, KEEP_CALENDARS, years))
                .invoke(calendars::forget)
                .chain(() -> write(session, FORGET_ASSIGNMENTS, officers))
                .chain(() -> write(session, KEEP_ASSIGNMENTS, officers))
                .chain(() -> write(session, KEEP_MOVES, moves))
                .invoke(() -> {
                    if (!moves.isEmpty()) {
                        unitMoves.forget();
                    }
                });
    }

    /** The last event of each subject, read once so that a broken one is found here and not at its first use. */
    private static <T> Collection<String> latest(
            List<ReceivedEvent> events, String type, Class<T> shape, java.util.function.Function<T, ?> check) {
        Map<String, String> bySubject = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(type)) {
                var _ = check.apply(Payloads.read(event, shape));
                bySubject.put(event.subject(), event.data());
            }
        }
        return bySubject.values();
    }

    private static Uni<Void> write(Mutiny.Session session, String statement, Collection<String> bodies) {
        return bodies.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("bodies", "[" + String.join(",", bodies) + "]")
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
