package vn.motcua.notification.webhook.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.role.Roles;
import vn.motcua.notification.webhook.model.Subscription;
import vn.motcua.notification.webhook.model.SubscriptionState;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Who is told of which dossiers; an account sees and changes its own only. */
@ApplicationScoped
public class Subscriptions {

    private static final String COLUMNS = """
            s.id, s.owner, s.unit, s.types, s.url, s.secret, case when s.previous_until > now() then s.previous_secret end as previous_secret,
            s.state, s.reason, s.created_at, s.audit_seq, s.audit_hash
            """;
    private static final HoldsToday LEADS = new HoldsToday("$1", "$2", "$3");

    private static final String MAY = "select 1 as ok where " + LEADS.inOneOf("$4::text");
    private static final String OWN = "select " + COLUMNS
            + " from webhook_subscriptions s where s.owner = $1 and s.id > $2 order by s.id limit $3";
    private static final String ONE =
            "select " + COLUMNS + " from webhook_subscriptions s where s.id = $1 and s.owner = $2";
    private static final String TOLD =
            "select " + COLUMNS + " from webhook_subscriptions s where s.state = 'ACTIVE' order by s.id";
    private static final String ANY = "select 1 from webhook_subscriptions where state <> 'DISABLED' limit 1";
    private static final String ADD = """
            insert into webhook_subscriptions (id, owner, unit, types, url, secret, state, created_at, audit_seq, audit_hash)
            values ($1, $2, $3, $4, $5, $6, 'ACTIVE', $7, $8, $9)
            """;
    private static final String CHANGE = """
            update webhook_subscriptions set state = $2, reason = $3, audit_seq = $4, audit_hash = $5 where id = $1
            """;
    private static final String ROTATE = """
            update webhook_subscriptions
               set previous_secret = secret, previous_until = now() + make_interval(secs => $3), secret = $2, audit_seq = $4, audit_hash = $5
             where id = $1
            """;
    private static final String END = """
            update webhook_subscriptions set state = $2, reason = $3 where id = $1 and state = 'ACTIVE'
            """;

    private final Transactions transactions;

    Subscriptions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A subscription with the head of its audit chain. */
    public static final class Held implements Audited {

        private final Subscription subscription;
        private AuditHead head;

        private Held(Subscription subscription, AuditHead head) {
            this.subscription = subscription;
            this.head = head;
        }

        /** A new one. */
        public static Held of(Subscription subscription) {
            return new Held(subscription, new AuditHead(0, ""));
        }

        public Subscription subscription() {
            return subscription;
        }

        @Override
        public String auditSubject() {
            return "webhook:" + subscription.id();
        }

        @Override
        public AuditHead auditHead() {
            return head;
        }

        @Override
        public void auditHead(AuditHead newer) {
            head = newer;
        }
    }

    /** Whether an account leads a unit on a day. */
    public Asked<Boolean> leads(Transaction tx, UUID account, String unit, LocalDate today) {
        return tx.ask(MAY, account, new String[] {Roles.UNIT_LEAD}, today, unit).as(rows -> !rows.isEmpty());
    }

    /** One of an account's own, held until the transaction ends. */
    public Asked<Optional<Held>> lock(Transaction tx, UUID id, UUID owner) {
        return tx.ask(ONE + " for no key update", id, owner)
                .as(rows -> rows.stream().findFirst().map(Subscriptions::held));
    }

    /** One of an account's own. */
    public Uni<Optional<Subscription>> one(UUID id, UUID owner) {
        return transactions
                .look(ONE, id, owner)
                .map(rows -> rows.stream().findFirst().map(Subscriptions::toModel));
    }

    /** An account's own, oldest first. */
    public Uni<List<Subscription>> own(UUID owner, UUID after, int most) {
        return transactions.look(OWN, owner, after, most).map(Subscriptions::all);
    }

    /** Those that are told. */
    public Uni<List<Subscription>> told() {
        return transactions.look(TOLD).map(Subscriptions::all);
    }

    /** Whether messages are kept for anybody. */
    public Uni<Boolean> areThereAny() {
        return transactions.look(ANY).map(rows -> !rows.isEmpty());
    }

    /** Adds one. */
    public void add(Writes writes, Held added) {
        Subscription one = added.subscription();
        writes.write(
                ADD,
                one.id(),
                one.owner(),
                one.unit(),
                one.types().toArray(String[]::new),
                one.url().toString(),
                one.secrets().getFirst(),
                one.createdAt().atOffset(ZoneOffset.UTC),
                added.auditHead().seq(),
                added.auditHead().hash());
    }

    /** Moves one because its owner wants it. */
    public void change(Writes writes, Held held, SubscriptionState state) {
        writes.write(
                CHANGE,
                held.subscription().id(),
                state.name(),
                state == SubscriptionState.ACTIVE ? null : "OWNER",
                held.auditHead().seq(),
                held.auditHead().hash());
    }

    /** Gives it another secret; the one before signs too for a while. */
    public void rotate(Writes writes, Held held, String secret, Duration both) {
        writes.write(
                ROTATE,
                held.subscription().id(),
                secret,
                (double) both.toSeconds(),
                held.auditHead().seq(),
                held.auditHead().hash());
    }

    /** Ends or pauses one because of what its receiver said or did not say. */
    public void end(Writes writes, UUID id, SubscriptionState state, String reason) {
        writes.write(END, id, state.name(), reason);
    }

    private static List<Subscription> all(List<Row> rows) {
        return rows.stream().map(Subscriptions::toModel).toList();
    }

    private static Held held(Row row) {
        return new Held(toModel(row), new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
    }

    private static Subscription toModel(Row row) {
        return new Subscription(
                row.getUUID("id"),
                row.getUUID("owner"),
                row.getString("unit"),
                List.of(row.getArrayOfStrings("types")),
                URI.create(row.getString("url")),
                Stream.of(Optional.of(row.getString("secret")), Optional.ofNullable(row.getString("previous_secret")))
                        .flatMap(Optional::stream)
                        .toList(),
                SubscriptionState.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row));
    }

    private static Instant instant(Row row) {
        return row.getOffsetDateTime("created_at").toInstant();
    }
}
