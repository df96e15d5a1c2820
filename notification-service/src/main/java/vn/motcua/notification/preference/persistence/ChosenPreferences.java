package vn.motcua.notification.preference.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.model.Preferences;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** What accounts have chosen: one row an account, and one for each time it agreed to a channel or no longer did. */
@ApplicationScoped
public class ChosenPreferences {

    private static final String READ =
            "select f.channels, f.quiet_from, f.quiet_to, f.language, f.version, f.audit_seq, f.audit_hash from preferences f where f.account = $1";

    /** A row that is not there yet can only be locked by making it. */
    private static final String MAKE = "insert into preferences (account) values ($1) on conflict do nothing";

    private static final String KEEP = """
            update preferences
               set channels = $2, quiet_from = $3, quiet_to = $4, language = $5, version = $6, audit_seq = $7, audit_hash = $8
             where account = $1
            """;
    private static final String CONSENT =
            "insert into consents (account, version, channel, given, given_at) values ($1, $2, $3, $4, $5)";
    private static final String CONSENTS = """
            select channel, given, given_at, version from consents
             where account = $1 and (version, channel) < ($2, $3)
             order by version desc, channel desc
             limit $4
            """;

    private final Transactions transactions;

    ChosenPreferences(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What an account has chosen, with its version and the head of its audit chain. */
    public static final class Chosen implements Audited {

        private final UUID account;
        private final Preferences preferences;
        private final long version;
        private AuditHead head;

        private Chosen(UUID account, Preferences preferences, long version, AuditHead head) {
            this.account = account;
            this.preferences = preferences;
            this.version = version;
            this.head = head;
        }

        /** Of an account that has chosen nothing. */
        static Chosen nothing(UUID account) {
            return new Chosen(account, Preferences.NONE, 0, new AuditHead(0, ""));
        }

        /** The next version. */
        public Chosen next(Preferences other) {
            return new Chosen(account, other, version + 1, head);
        }

        public Preferences preferences() {
            return preferences;
        }

        /** 0 as long as nothing was chosen. */
        public long version() {
            return version;
        }

        @Override
        public String auditSubject() {
            return "preferences:" + account;
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

    /** That an account agreed to a channel, or no longer does. */
    public record Consent(ChannelName channel, boolean given, Instant at, long version) {}

    /** What an account has chosen. */
    public Uni<Chosen> of(UUID account) {
        return transactions.look(READ, account).map(rows -> rows.stream()
                .findFirst()
                .map(row -> chosen(account, row))
                .orElseGet(() -> Chosen.nothing(account)));
    }

    /** The same, held until the transaction ends. */
    public Asked<Chosen> lock(Transaction tx, UUID account) {
        tx.ask(MAKE, account);
        return tx.ask(READ + " for no key update", account).as(rows -> chosen(account, rows.getFirst()));
    }

    /** Keeps it. */
    public void keep(Writes writes, Chosen chosen) {
        Preferences wanted = chosen.preferences;
        writes.write(
                KEEP,
                chosen.account,
                Optional.ofNullable(wanted.channels())
                        .map(channels -> channels.stream().map(Enum::name).toArray(String[]::new))
                        .orElse(null),
                wanted.quiet() == null ? null : wanted.quiet().from(),
                wanted.quiet() == null ? null : wanted.quiet().to(),
                wanted.language(),
                chosen.version,
                chosen.head.seq(),
                chosen.head.hash());
    }

    /** Keeps that the account agreed to a channel, or no longer does. */
    public void keep(Writes writes, Chosen chosen, ChannelName channel, boolean given, Instant now) {
        writes.write(CONSENT, chosen.account, chosen.version, channel.name(), given, now.atOffset(ZoneOffset.UTC));
    }

    /** Where a page of the history begins: behind this one. */
    public record Before(long version, String channel) {
        /** The first page. */
        public static final Before END = new Before(Long.MAX_VALUE, "");
    }

    /** To what an account agreed when, the latest first. */
    public Uni<List<Consent>> consents(UUID account, Before before, int most) {
        return transactions
                .look(CONSENTS, account, before.version(), before.channel(), most)
                .map(rows -> rows.stream()
                        .map(row -> new Consent(
                                ChannelName.valueOf(row.getString("channel")),
                                row.getBoolean("given"),
                                row.getOffsetDateTime("given_at").toInstant(),
                                row.getLong("version")))
                        .toList());
    }

    private static Chosen chosen(UUID account, Row row) {
        return new Chosen(
                account,
                PreferencesColumns.read(row, "language"),
                row.getLong("version"),
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
    }
}
