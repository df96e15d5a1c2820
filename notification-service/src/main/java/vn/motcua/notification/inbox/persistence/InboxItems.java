package vn.motcua.notification.inbox.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.eventing.Payloads;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.inbox.model.InboxItem;
import vn.motcua.notification.inbox.model.ItemFacts;
import vn.motcua.notification.inbox.model.NewItem;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Inboxes: a reader's items by the time of their events, the unread ones also in the order in which they came. */
@ApplicationScoped
public class InboxItems {

    /** Nobody needs to know whether it is one or nine thousand. */
    public static final int MOST_COUNTED = 1_000;

    private static final String COLUMNS =
            "i.id, i.dossier_id, i.template, cast(i.facts as text) as facts, i.raised_at, i.arrived_at, i.read_at,"
                    + " r.dossier_code, p.vi as procedure_vi, p.en as procedure_en";

    private static final String ITS_DOSSIER = """
              left join recipients r on r.dossier_id = i.dossier_id
              left join procedure_names p on p.code = r.procedure_code and p.version = r.procedure_version
            """;

    static final String ADD = """
            insert into inbox_items (reader, id, dossier_id, template, facts, raised_at)
            select k.reader, k.id, k.dossier_id, k.template, cast(k.facts as jsonb), k.raised_at
              from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
                as k(reader, id, dossier_id, template, facts, raised_at)
             order by 1, 2
            on conflict do nothing
            """;

    /** The owner may have become known behind the first notices of a dossier. */
    static final String DELIVER_EARLIER = """
            insert into inbox_items (reader, id, dossier_id, template, facts, raised_at)
            select r.owner, n.id, n.dossier_id, n.template, n.facts, n.raised_at
              from recipients r join notices n on n.dossier_id = r.dossier_id
             where r.dossier_id = any($1) and r.owner is not null
             order by 1, 2
            on conflict do nothing
            """;

    /** To those who lead the unit and whoever holds the step, as long as that is an officer of the unit. */
    static final String REMIND = """
            insert into inbox_items (reader, id, dossier_id, template, facts, raised_at)
            select distinct a.officer_id, k.id, k.dossier_id, k.template, cast(k.facts as jsonb), k.raised_at
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[])
                as k(id, dossier_id, unit, assignee, template, facts, raised_at)
              join officer_assignments a
                on a.unit = k.unit and (a.role = $9 or a.officer_id = k.assignee) and %s
             order by 1, 2
            on conflict do nothing
            """.formatted(HoldsToday.lasts("a", "$8"));

    static final String PAGE = "select " + COLUMNS + " from inbox_items i" + ITS_DOSSIER + """
             where i.reader = $1 and i.id < $2
             order by i.id desc
             limit $3
            """;

    /** Sorts what is unread, which a reader keeps short. */
    static final String UNREAD_PAGE = "select " + COLUMNS + " from inbox_items i" + ITS_DOSSIER + """
             where i.reader = $1 and i.id < $2 and i.read_at is null
             order by i.id desc
             limit $3
            """;

    static final String UNREAD = """
            select clock_timestamp() as as_of,
                   (select count(*) from (select from inbox_items i where i.reader = $1 and i.read_at is null limit %d) counted) as items
            """.formatted(MOST_COUNTED);

    private static final String READ = """
            with mine as (
                update inbox_items set read_at = coalesce(read_at, clock_timestamp()) where reader = $1 and id = $2 returning 1)
            select from mine
            """;

    private static final String READ_UP_TO = """
            with mine as (
                select arrived_at from inbox_items where reader = $1 and id = $2),
            done as (
                update inbox_items i set read_at = clock_timestamp() from mine
                 where i.reader = $1 and i.read_at is null and i.arrived_at <= mine.arrived_at)
            select from mine
            """;

    /** One look for all who listen. What was read elsewhere meanwhile is news no more. */
    static final String ARRIVED = """
            select s.stream, %s
              from unnest($1::int[], $2::uuid[], $3::timestamptz[]) as s(stream, reader, since)
             cross join lateral (
                   select * from inbox_items i
                    where i.reader = s.reader and i.read_at is null and i.arrived_at > s.since
                    order by i.arrived_at
                    limit $4 offset 0) i
            %s
             order by s.stream, i.arrived_at
            """.formatted(COLUMNS, ITS_DOSSIER);

    private static final TableRows ADDED = TableRows.of(ADD);
    private static final TableRows DELIVERED = TableRows.of(DELIVER_EARLIER);
    private static final TableRows REMINDED = TableRows.of(REMIND);

    private final ObjectMapper json;
    private final Transactions transactions;

    InboxItems(ObjectMapper json, Transactions transactions) {
        this.json = json;
        this.transactions = transactions;
    }

    /** Whoever waits for news, and from when on. */
    public record Waiting(UUID reader, Instant since) {}

    /** What came for whom. */
    public record Arrival(int stream, InboxItem item) {}

    /** Tells accounts, each once of each event. */
    public void add(Writes writes, List<NewItem> items) {
        if (!items.isEmpty()) {
            writes.write(
                    ADDED,
                    all(items, NewItem::reader, UUID[]::new),
                    all(items, NewItem::id, UUID[]::new),
                    all(items, NewItem::dossierId, UUID[]::new),
                    all(items, NewItem::template, String[]::new),
                    all(items, item -> Payloads.write(item.facts()), String[]::new),
                    all(items, item -> Times.utc(item.at()), OffsetDateTime[]::new));
        }
    }

    /** Brings what dossiers were told of before their owner was known. */
    public void deliverEarlier(Writes writes, Collection<UUID> dossiers) {
        if (!dossiers.isEmpty()) {
            writes.write(DELIVERED, (Object) dossiers.toArray(UUID[]::new));
        }
    }

    /** Reminds officers, each once of each event. */
    public void remind(Writes writes, List<DeadlineNews> news, LocalDate today, String leads) {
        if (!news.isEmpty()) {
            writes.write(
                    REMINDED,
                    all(news, DeadlineNews::id, UUID[]::new),
                    all(news, DeadlineNews::dossierId, UUID[]::new),
                    all(news, DeadlineNews::unit, String[]::new),
                    all(news, DeadlineNews::assignee, UUID[]::new),
                    all(news, one -> one.reminder().wireName(), String[]::new),
                    all(news, one -> Payloads.write(one.facts()), String[]::new),
                    all(news, one -> Times.utc(one.at()), OffsetDateTime[]::new),
                    today,
                    leads);
        }
    }

    /**
     * A page of a reader's inbox, the latest first.
     *
     * @param before where it begins: behind this one
     */
    public Uni<List<InboxItem>> page(UUID reader, boolean unreadOnly, UUID before, int most) {
        return transactions
                .look(unreadOnly ? UNREAD_PAGE : PAGE, reader, before, most)
                .map(rows -> rows.stream().map(this::toModel).toList());
    }

    /** How much a reader has not read. */
    public Uni<Unread> unread(UUID reader) {
        return transactions
                .look(UNREAD, reader)
                .map(List::getFirst)
                .map(row -> new Unread(
                        row.getLong("items").intValue(),
                        row.getOffsetDateTime("as_of").toInstant()));
    }

    /** Marks one as read; says whether it is there. */
    public Uni<Boolean> read(UUID reader, UUID id) {
        return transactions.look(READ, reader, id).map(found -> !found.isEmpty());
    }

    /** Marks everything as read that had come when this one had; says whether that one is there. */
    public Uni<Boolean> readUpTo(UUID reader, UUID id) {
        return transactions.look(READ_UP_TO, reader, id).map(found -> !found.isEmpty());
    }

    /** What has come for those who wait, in the order in which it came; by their place in the list. */
    public Uni<List<Arrival>> arrived(List<Waiting> waiting, int mostEach) {
        Integer[] streams = new Integer[waiting.size()];
        java.util.Arrays.setAll(streams, place -> place);
        return transactions
                .look(
                        ARRIVED,
                        streams,
                        all(waiting, Waiting::reader, UUID[]::new),
                        all(waiting, one -> Times.utc(one.since()), OffsetDateTime[]::new),
                        mostEach)
                .map(rows -> rows.stream()
                        .map(row -> new Arrival(row.getInteger("stream"), toModel(row)))
                        .toList());
    }

    private InboxItem toModel(Row row) {
        String procedure = row.getString("procedure_vi");
        ItemFacts facts = facts(row.getString("facts"));
        String code = row.getString("dossier_code");
        return new InboxItem(
                row.getUUID("id"),
                row.getUUID("dossier_id"),
                code == null ? facts.code() : code,
                procedure == null ? null : new Text(procedure, row.getString("procedure_en")),
                row.getString("template"),
                facts,
                row.getOffsetDateTime("raised_at").toInstant(),
                row.getOffsetDateTime("arrived_at").toInstant(),
                Times.instantOrNull(row.getOffsetDateTime("read_at")));
    }

    private ItemFacts facts(String stored) {
        try {
            return json.readerFor(ItemFacts.class)
                    .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts that we did not write", impossible);
        }
    }

    private static <S, T> Object all(List<S> list, Function<S, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return list.stream().map(value).toArray(array);
    }
}
