package vn.motcua.notification.notice.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.NoticeAction;
import vn.motcua.notification.notice.model.NoticeFacts;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.notice.model.NoticeTransitions;
import vn.motcua.transactions.Statements;

/** Notices as a queue: one statement raises, leases or moves a whole batch. */
@ApplicationScoped
public class Notices {

    private static final String RAISE = """
            insert into notices (id, event_id, dossier_id, template, facts, state, raised_at, due_at)
            select n.id, n."eventId", n."dossierId", n.template, n.facts, 'PENDING', n."raisedAt",
                   case when r.email is null then timestamptz 'infinity' else now() end
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb))
                as n(id uuid, "eventId" uuid, "dossierId" uuid, template text, facts jsonb, "raisedAt" timestamptz)
              join recipients r on r.dossier_id = n."dossierId"
            on conflict (event_id) do nothing
            """;

    private static final String WAKE = """
            update notices set due_at = now()
             where dossier_id in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast($1 as text) as jsonb)))
               and state = 'PENDING' and due_at = timestamptz 'infinity'
            """;

    private static final String LEASE =
            """
            with due as (
                select id from notices
                 where state in (%s) and due_at <= now()
                 order by due_at
                 limit $1
                   for no key update skip locked)
            update notices n
               set state = '%s', attempts = n.attempts + 1, due_at = now() + make_interval(secs => $2)
              from due, recipients r
             where n.id = due.id and r.dossier_id = n.dossier_id and r.email is not null
            returning n.id, n.dossier_id, n.template, cast(n.facts as text), n.raised_at, n.attempts,
                      r.name, r.email, r.language, r.dossier_code
            """.formatted(statesFor(NoticeAction.LEASE), NoticeTransitions.to(NoticeAction.LEASE));

    /**
     * Moves notices and numbers the delivery events of those that came to their end. Only the holder of the lease may
     * put a notice back or give it up; that it was handed over is true whoever says so.
     */
    private static final String MOVE = """
            with outcome as (
                select * from jsonb_to_recordset(cast(cast($1 as text) as jsonb))
                    as o(id uuid, attempt int, froms jsonb, "to" text, "back" int, "pause" double precision,
                         ends boolean, at timestamptz, failure text)),
            locked as (
                select r.dossier_id from recipients r
                 where r.dossier_id in (select n.dossier_id from notices n join outcome o on o.id = n.id)
                 order by r.dossier_id
                   for no key update),
            moved as (
                update notices n
                   set state    = o."to",
                       attempts = n.attempts - o."back",
                       due_at   = case when o.ends then n.due_at else now() + make_interval(secs => o."pause") end,
                       ended_at = o.at,
                       failure  = o.failure
                  from outcome o
                 where n.id = o.id
                   and n.dossier_id in (select dossier_id from locked)
                   and o.froms @> to_jsonb(n.state)
                   and (o."to" = 'SENT' or n.attempts = o.attempt)
                returning n.id, n.dossier_id, o.ends),
            numbered as (
                update recipients r set event_seq = r.event_seq + m.count
                  from (select dossier_id, count(*) from moved where ends group by dossier_id) m
                 where r.dossier_id = m.dossier_id
                returning r.dossier_id, r.event_seq - m.count as before)
            select m.id, m.dossier_id,
                   numbered.before + row_number() over (partition by m.dossier_id order by m.id) as seq
              from moved m join numbered on numbered.dossier_id = m.dossier_id
             where m.ends
             order by m.dossier_id, m.id
            """;

    private static final String WAITING = """
            select count(*) filter (where due_at = timestamptz 'infinity'),
                   count(*) filter (where due_at <= now()),
                   count(*) filter (where due_at > now() and due_at < timestamptz 'infinity' and state = 'PENDING')
              from notices where state in ('PENDING', 'SENDING')
            """;

    private final ObjectMapper json;

    Notices(ObjectMapper json) {
        this.json = json;
    }

    /** A notice that came to its end, with the number of its delivery event. */
    public record Ended(UUID id, UUID dossierId, long seq) {}

    /** Adds notices; one whose event was seen before is left out. */
    public Uni<Void> raise(Mutiny.Session session, List<NewNotice> notices) {
        List<Map<String, Object>> rows = notices.stream()
                .map(notice -> Map.<String, Object>of(
                        "id", notice.id(),
                        "eventId", notice.eventId(),
                        "dossierId", notice.dossierId(),
                        "template", notice.template().wireName(),
                        "facts", notice.facts(),
                        "raisedAt", notice.raisedAt()))
                .toList();
        return Statements.update(session, RAISE, Payloads.write(rows)).replaceWithVoid();
    }

    /** Lets the notices of these dossiers go that have waited for the contact. */
    public Uni<Void> wake(Mutiny.Session session, Collection<UUID> dossiers) {
        return Statements.update(session, WAKE, Payloads.write(dossiers)).replaceWithVoid();
    }

    /** Leases what is due, the longest waiting first, including what an instance took and never brought back. */
    public Uni<List<LeasedNotice>> lease(Mutiny.Session session, int most, Duration lease) {
        return Statements.select(session, LEASE, most, lease.toMillis() / 1000.0)
                .map(rows -> rows.stream().map(this::leased).toList());
    }

    /** Records what became of attempts; says which notices came to their end by it. */
    public Uni<List<Ended>> move(Mutiny.Session session, List<Move> moves) {
        return Statements.select(
                        session,
                        MOVE,
                        Payloads.write(moves.stream().map(Move::row).toList()))
                .map(rows -> rows.stream()
                        .map(row -> new Ended((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue()))
                        .toList());
    }

    /** How many wait, and for what. */
    public Uni<Waiting> waiting(Mutiny.Session session) {
        return session.createNativeQuery(WAITING, Object[].class)
                .getSingleResult()
                .map(row -> new Waiting(count(row[0]), count(row[1]), count(row[2])));
    }

    private static long count(Object column) {
        return ((Number) column).longValue();
    }

    private LeasedNotice leased(Object[] row) {
        return new LeasedNotice(
                (UUID) row[0],
                (UUID) row[1],
                NoticeTemplate.of((String) row[2]),
                facts((String) row[3]),
                instant(row[4]),
                ((Number) row[5]).intValue(),
                new Contact((String) row[6], (String) row[7], (String) row[8]),
                (String) row[9]);
    }

    private static String statesFor(NoticeAction action) {
        return NoticeTransitions.from(action).stream()
                .map(state -> "'" + state + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private NoticeFacts facts(String stored) {
        try {
            return json.readValue(stored, NoticeFacts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts that we did not write", impossible);
        }
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
