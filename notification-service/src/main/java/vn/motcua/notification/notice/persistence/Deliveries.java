package vn.motcua.notification.notice.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.DeliveryAction;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.Sending;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Deliveries as queues, one for each channel: one statement reads, adds or moves a whole batch. Leases and pauses run by the database's clock. */
@ApplicationScoped
public class Deliveries {

    static final String COLUMNS =
            "n.dossier_id, n.notice_id, n.channel, n.template, cast(n.facts as text) as facts, n.raised_at, n.state, n.attempts, n.sending, n.sent_again_at";

    private static final String DUE_AT =
            "coalesce(clock_timestamp() + make_interval(secs => k.due), timestamptz 'infinity')";

    static final String ADD = """
            insert into deliveries (dossier_id, notice_id, channel, template, facts, raised_at, state, attempts, due_at, ended_at, failure)
            select k.dossier_id, k.notice_id, k.channel, k.template, cast(k.facts as jsonb), k.raised_at, k.state, k.attempts, %s, k.ended_at, k.failure
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::float8[], $7::timestamptz[], $8::text[],
                          $9::text[], $10::text[], $11::timestamptz[])
                as k(dossier_id, notice_id, channel, state, attempts, due, ended_at, failure, template, facts, raised_at)
            on conflict do nothing
            """.formatted(DUE_AT);

    static final String MOVE = """
            update deliveries n
               set state = k.state, attempts = k.attempts, due_at = %s, ended_at = k.ended_at, failure = k.failure
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::float8[], $7::timestamptz[], $8::text[])
                as k(dossier_id, notice_id, channel, state, attempts, due, ended_at, failure)
             where n.dossier_id = k.dossier_id and n.notice_id = k.notice_id and n.channel = k.channel
            """.formatted(DUE_AT);

    static final String EARLIER = "select " + COLUMNS + """
             , coalesce(n.event_id, n.notice_id) as event_id, n.state = 'PENDING' and n.due_at = timestamptz 'infinity' as waits
              from deliveries n
             where n.dossier_id = any($1)
               and (n.notice_id = any($2) or n.event_id = any($2) or (n.state = 'PENDING' and n.due_at = timestamptz 'infinity'))
             order by n.dossier_id, n.notice_id, n.channel
               for no key update
            """;

    static final String LOCK = "select " + COLUMNS + """
              from deliveries n
             where n.dossier_id = any($1) and n.notice_id = any($2)
             order by n.dossier_id, n.notice_id, n.channel
               for no key update
            """;

    /**
     * The recipient is looked up for each delivery by itself: the limit is not known when the statement is planned, and a plan for many would read
     * the whole table of recipients.
     */
    static final String LEASE = """
            with due as materialized (
                select n.dossier_id as dossier, n.notice_id, n.channel, n.template, cast(n.facts as text) as facts, n.raised_at, n.state, n.attempts,
                       n.sending, n.sent_again_at
                  from deliveries n
                 where n.channel = $2 and n.state in (%s) and n.due_at <= now()
                 order by n.due_at
                 limit $1
                   for no key update skip locked)
            select due.*, r.*
              from due
             cross join lateral (select %s from %s where r.dossier_id = due.dossier and r.email is not null offset 0) r
            """.formatted(statesFor(DeliveryAction.LEASE), Recipients.COLUMNS, Recipients.TABLES);

    static final String WAITING = """
            select count(*) filter (where due_at = timestamptz 'infinity') as contact,
                   count(*) filter (where due_at <= now()) as turn,
                   count(*) filter (where due_at > now() and due_at < timestamptz 'infinity' and state = 'PENDING') as retry
              from deliveries where state in ('PENDING', 'SENDING')
            """;

    private static final TableRows ADDED = TableRows.of(ADD);
    private static final TableRows MOVED = TableRows.of(MOVE);

    private final ObjectMapper json;
    private final Transactions transactions;

    Deliveries(ObjectMapper json, Transactions transactions) {
        this.json = json;
        this.transactions = transactions;
    }

    /** Of these dossiers: the deliveries of these events, and those that wait for the contact. They are held until the transaction ends. */
    public Asked<List<Earlier>> earlier(Transaction tx, Collection<UUID> dossiers, Collection<UUID> events) {
        return tx.ask(EARLIER, dossiers.toArray(UUID[]::new), events.toArray(UUID[]::new))
                .as(rows -> rows.stream()
                        .map(row -> new Earlier(toModel(row), row.getUUID("event_id"), row.getBoolean("waits")))
                        .toList());
    }

    /** The deliveries of these notices as they stand, held until the transaction ends. */
    public Asked<List<Delivery>> lock(Transaction tx, Collection<Delivery> deliveries) {
        return tx.ask(
                        LOCK,
                        deliveries.stream().map(Delivery::dossierId).distinct().toArray(UUID[]::new),
                        deliveries.stream().map(Delivery::id).toArray(UUID[]::new))
                .as(rows -> rows.stream().map(this::toModel).toList());
    }

    /** The deliveries of a notice as they stand, held until the transaction ends. */
    public Asked<List<Delivery>> lock(Transaction tx, UUID dossierId, UUID noticeId) {
        return tx.ask(LOCK, new UUID[] {dossierId}, new UUID[] {noticeId})
                .as(rows -> rows.stream().map(this::toModel).toList());
    }

    /** What is due, the longest waiting first, including what an instance took and never brought back, as it is when it is leased. */
    public Asked<List<LeasedDelivery>> due(
            Transaction tx, ChannelName channel, int most, Duration lease, Instant until) {
        return tx.ask(LEASE, most, channel.name())
                .as(rows -> rows.stream().map(row -> leased(row, lease, until)).toList());
    }

    /** Adds deliveries; those that are there already stay as they are. */
    public void add(Writes writes, List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            writes.write(
                    ADDED,
                    keys(deliveries, Delivery::dossierId),
                    keys(deliveries, Delivery::id),
                    texts(deliveries, Delivery::channel),
                    texts(deliveries, Delivery::state),
                    attempts(deliveries),
                    due(deliveries),
                    ended(deliveries),
                    texts(deliveries, Delivery::reason),
                    texts(deliveries, delivery -> delivery.template().wireName()),
                    texts(
                            deliveries,
                            delivery -> Payloads.write(delivery.notice().facts())),
                    all(deliveries, delivery -> utc(delivery.notice().raisedAt()), OffsetDateTime[]::new));
        }
    }

    /** Writes down where deliveries stand now. */
    public void move(Writes writes, List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            writes.write(
                    MOVED,
                    keys(deliveries, Delivery::dossierId),
                    keys(deliveries, Delivery::id),
                    texts(deliveries, Delivery::channel),
                    texts(deliveries, Delivery::state),
                    attempts(deliveries),
                    due(deliveries),
                    ended(deliveries),
                    texts(deliveries, Delivery::reason));
        }
    }

    /** How many wait, and for what. */
    public Uni<Waiting> waiting() {
        return transactions
                .look(WAITING)
                .map(List::getFirst)
                .map(row -> new Waiting(row.getLong("contact"), row.getLong("turn"), row.getLong("retry")));
    }

    private LeasedDelivery leased(Row row, Duration lease, Instant until) {
        var recipient = Recipients.toModel(row);
        return new LeasedDelivery(
                toModel(row).leased(lease), Objects.requireNonNull(recipient.contact()), recipient.dossier(), until);
    }

    Delivery toModel(Row row) {
        return new Delivery(
                new Notice(
                        row.getUUID("notice_id"),
                        row.getUUID("dossier_id"),
                        LetterTemplate.of(row.getString("template")),
                        facts(row.getString("facts")),
                        row.getOffsetDateTime("raised_at").toInstant()),
                ChannelName.valueOf(row.getString("channel")),
                sending(row),
                DeliveryState.valueOf(row.getString("state")),
                row.getInteger("attempts"),
                null,
                null,
                null);
    }

    private static Sending sending(Row row) {
        OffsetDateTime again = row.getOffsetDateTime("sent_again_at");
        return new Sending(
                row.getInteger("sending"), (again == null ? row.getOffsetDateTime("raised_at") : again).toInstant());
    }

    private LetterFacts facts(String stored) {
        try {
            return json.readValue(stored, LetterFacts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts that we did not write", impossible);
        }
    }

    private static String statesFor(DeliveryAction action) {
        return Delivery.LIFE.from(action).stream()
                .map(state -> "'" + state + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Object keys(List<Delivery> deliveries, Function<Delivery, UUID> key) {
        return all(deliveries, key, UUID[]::new);
    }

    private static Object texts(List<Delivery> deliveries, Function<Delivery, @Nullable Object> text) {
        return all(
                deliveries,
                delivery -> {
                    Object said = text.apply(delivery);
                    return said == null ? null : said.toString();
                },
                String[]::new);
    }

    private static Object attempts(List<Delivery> deliveries) {
        return all(deliveries, Delivery::attempts, Integer[]::new);
    }

    private static Object due(List<Delivery> deliveries) {
        return all(
                deliveries,
                delivery -> delivery.due() == null ? null : delivery.due().toMillis() / 1000.0,
                Double[]::new);
    }

    private static Object ended(List<Delivery> deliveries) {
        return all(
                deliveries,
                delivery -> delivery.endedAt() == null ? null : utc(delivery.endedAt()),
                OffsetDateTime[]::new);
    }

    private static <T> Object all(
            List<Delivery> deliveries, Function<Delivery, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return deliveries.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
