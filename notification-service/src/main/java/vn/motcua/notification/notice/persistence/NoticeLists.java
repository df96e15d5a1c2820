package vn.motcua.notification.notice.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.transactions.Transactions;

/** Notices as those who watch over the work may see them; who may is part of the query. */
@ApplicationScoped
public class NoticeLists {

    private static final HoldsToday HOLDS = new HoldsToday("$3", "$4", "$5");

    /** One row with empty columns when the dossier may be seen but has no notice (left) here; none when it may not. */
    static final String OF_DOSSIER = """
            select n.notice_id as id, n.channel, n.template, n.state, n.sending, n.attempts, n.raised_at,
                   case when n.due_at < timestamptz 'infinity' then n.due_at end as due_at, n.ended_at, n.failure, i.arrived_at, i.read_at
              from recipients r
              left join deliveries n on n.dossier_id = r.dossier_id and (n.raised_at, n.notice_id, n.channel) > ($6, $7, $8)
              left join inbox_items i on i.reader = r.owner and i.id = n.notice_id
             where r.dossier_id = $1 and ($2 or %s)
             order by n.raised_at, n.notice_id, n.channel
             limit $9
            """.formatted(HOLDS.inOneOf("r.receiving_unit", "r.competent_unit"));

    static final String WITHHELD = """
            select n.notice_id as id, n.dossier_id, n.channel, n.template, n.failure, n.raised_at, n.ended_at
              from deliveries n
             where n.state = 'WITHHELD' and (n.ended_at, n.notice_id) < ($1, $2)
             order by n.ended_at desc, n.notice_id desc
             limit $3
            """;

    private final Transactions transactions;

    NoticeLists(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where a page begins. */
    public record After(Instant raisedAt, UUID id, String channel) {
        /** The first page. */
        public static final After START = new After(Instant.EPOCH, new UUID(0, 0), "");
    }

    /** Where a page of what is withheld begins: behind this one. */
    public record Before(Instant withheldAt, UUID id) {
        /** The first page. */
        public static final Before END = new Before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }

    /**
     * Who asks.
     *
     * @param id of the officer, who sees what belongs to the units in which one of the roles is held today
     * @param everywhere whether units do not matter
     */
    public record Reader(UUID id, List<String> roles, LocalDate today, boolean everywhere) {}

    /**
     * The notices of a dossier, oldest first.
     *
     * @return empty when there is no such dossier or this reader may not know of it
     */
    public Uni<Optional<List<NoticeSummary>>> ofDossier(UUID dossierId, Reader reader, After after, int most) {
        return transactions
                .look(
                        OF_DOSSIER,
                        dossierId,
                        reader.everywhere(),
                        reader.id(),
                        reader.roles().toArray(String[]::new),
                        reader.today(),
                        after.raisedAt().atOffset(ZoneOffset.UTC),
                        after.id(),
                        after.channel(),
                        most)
                .map(rows -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.stream()
                                .filter(row -> row.getUUID("id") != null)
                                .map(NoticeLists::summary)
                                .toList()));
    }

    /** What was withheld of all dossiers, the latest first. */
    public Uni<List<WithheldNotice>> withheld(Before before, int most) {
        return transactions
                .look(WITHHELD, before.withheldAt().atOffset(ZoneOffset.UTC), before.id(), most)
                .map(rows -> rows.stream()
                        .map(row -> new WithheldNotice(
                                row.getUUID("id"),
                                row.getUUID("dossier_id"),
                                ChannelName.valueOf(row.getString("channel")),
                                row.getString("template"),
                                Reason.valueOf(row.getString("failure")),
                                row.getOffsetDateTime("raised_at").toInstant(),
                                row.getOffsetDateTime("ended_at").toInstant()))
                        .toList());
    }

    private static NoticeSummary summary(Row row) {
        String failure = row.getString("failure");
        return new NoticeSummary(
                row.getUUID("id"),
                ChannelName.valueOf(row.getString("channel")),
                row.getString("template"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInteger("sending"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("raised_at").toInstant(),
                instant(row.getOffsetDateTime("due_at")),
                instant(row.getOffsetDateTime("ended_at")),
                failure == null ? null : Reason.valueOf(failure),
                instant(row.getOffsetDateTime("arrived_at")),
                instant(row.getOffsetDateTime("read_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
