package vn.motcua.notification.webhook.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.role.Roles;
import vn.motcua.notification.webhook.model.Heard;
import vn.motcua.notification.webhook.model.Message;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Messages as queues: one for each dossier of each subscription, of which only the first is ever on its way. */
@ApplicationScoped
public class Messages {

    private static final HoldsToday LEADS = new HoldsToday("s.owner", "$7", "$8");

    /** Who is told is decided here: by type, by unit, and by what the owner may see today. */
    private static final String RAISE = """
            insert into webhook_messages (subscription_id, event_id, dossier_id, type, body, raised_at, state, due_at)
            select s.id, k.event_id, k.dossier_id, k.type, k.body, k.raised_at, 'PENDING', now()
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::int[])
                as k(event_id, dossier_id, type, body, raised_at, place)
              join recipients r on r.dossier_id = k.dossier_id
              join webhook_subscriptions s on k.type = any(s.types) and s.unit in (r.receiving_unit, r.competent_unit) and s.state <> 'DISABLED'
             where %s
             order by s.id, k.place
            on conflict do nothing
            """.formatted(LEADS.inOneOf("s.unit"));

    private static final String LEASE = """
            with heads as materialized (
                select distinct on (m.dossier_id) m.pos, m.due_at from webhook_messages m
                 where m.subscription_id = $1 and m.state = 'PENDING' order by m.dossier_id, m.pos),
            due as (select h.pos from heads h where h.due_at <= now() order by h.pos limit $2)
            update webhook_messages m set attempts = m.attempts + 1, due_at = now() + make_interval(secs => $3)
              from due
             where m.subscription_id = $1 and m.pos = due.pos and m.state = 'PENDING' and m.due_at <= now()
            returning m.pos, m.event_id, m.body, m.attempts
            """;
    private static final String END = """
            update webhook_messages m
               set state = k.state, status = k.status, ended_at = case when k.state = 'PENDING' then null else now() end,
                   due_at = now() + make_interval(secs => k.pause)
              from unnest($2::bigint[], $3::text[], $4::int[], $5::float8[]) as k(pos, state, status, pause)
             where m.subscription_id = $1 and m.pos = k.pos and m.state = 'PENDING'
            """;
    private static final String REPLAY = """
            update webhook_messages set state = 'PENDING', attempts = 0, due_at = now(), ended_at = null
             where subscription_id = $1 and raised_at >= $2 and state <> 'PENDING'
            """;
    private static final String HURRY =
            "update webhook_messages set attempts = 0, due_at = now() where subscription_id = $1 and state = 'PENDING'";
    private static final String COUNT = """
            select count(*) filter (where state = 'PENDING') as waiting, count(*) filter (where state = 'FAILED') as lost, max(ended_at) filter (where state = 'SENT') as taken_at
              from webhook_messages where subscription_id = $1
            """;
    private static final String FORGET = "delete from webhook_messages where ended_at < now() - interval '30 days'";

    private final Transactions transactions;

    Messages(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * How a subscription stands.
     *
     * @param waiting messages not taken yet
     * @param lost messages that were tried to the end; they can be told again
     */
    public record Standing(
            long waiting, long lost, @Nullable Instant takenAt) {}

    /** Keeps what was heard for whoever subscribed to it. */
    public void raise(Writes writes, List<Heard> heard, Function<Heard, String> body, LocalDate today) {
        writes.write(
                RAISE,
                heard.stream().map(Heard::id).toArray(UUID[]::new),
                heard.stream().map(Heard::dossierId).toArray(UUID[]::new),
                heard.stream().map(Heard::type).toArray(String[]::new),
                heard.stream().map(body).toArray(String[]::new),
                heard.stream().map(one -> one.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                IntStream.range(0, heard.size()).boxed().toArray(Integer[]::new),
                new String[] {Roles.UNIT_LEAD},
                today);
    }

    /** Takes the next message of as many dossiers, for a while. */
    public Uni<List<Message>> lease(UUID subscription, int most, Duration lease) {
        return transactions
                .look(LEASE, subscription, most, (double) lease.toSeconds())
                .map(rows -> rows.stream()
                        .map(row -> new Message(
                                row.getLong("pos"),
                                row.getUUID("event_id"),
                                row.getString("body"),
                                row.getInteger("attempts")))
                        .toList());
    }

    /** Writes down what became of attempts. */
    public void end(Writes writes, UUID subscription, List<Message.Outcome> outcomes) {
        writes.write(
                END,
                subscription,
                outcomes.stream().map(one -> one.message().pos()).toArray(Long[]::new),
                outcomes.stream().map(Messages::state).toArray(String[]::new),
                outcomes.stream().map(Message.Outcome::status).toArray(Integer[]::new),
                outcomes.stream()
                        .map(one -> one.again()
                                .map(wait -> (double) wait.toSeconds())
                                .orElse(0.0))
                        .toArray(Double[]::new));
    }

    private static String state(Message.Outcome outcome) {
        return outcome.isTaken() ? "SENT" : outcome.again().isPresent() ? "PENDING" : "FAILED";
    }

    /** Tells again what happened since. */
    public void replay(Writes writes, UUID subscription, Instant since) {
        writes.write(REPLAY, subscription, since.atOffset(ZoneOffset.UTC));
    }

    /** Tries at once what waits. */
    public void hurry(Writes writes, UUID subscription) {
        writes.write(HURRY, subscription);
    }

    /** How a subscription stands. */
    public Uni<Standing> standing(UUID subscription) {
        return transactions
                .look(COUNT, subscription)
                .map(List::getFirst)
                .map(row -> new Standing(
                        row.getLong("waiting"),
                        row.getLong("lost"),
                        row.getOffsetDateTime("taken_at") == null
                                ? null
                                : row.getOffsetDateTime("taken_at").toInstant()));
    }

    /** Forgets what ended a month ago. */
    public Uni<Void> forget() {
        return transactions.look(FORGET).replaceWithVoid();
    }
}
