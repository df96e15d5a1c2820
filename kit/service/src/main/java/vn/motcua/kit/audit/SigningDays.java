package vn.motcua.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;

/**
 * Signs what the trail holds of each day that has ended, and says so in the log, which leaves the machine. Instances that do it at once find the same; the
 * day's row is there once. Days on which nobody served are made up for.
 */
@ApplicationScoped
class SigningDays {

    private static final Logger LOG = Logger.getLogger(SigningDays.class);

    /** No command is under way so long: after it nothing more is added to the day before. */
    private static final Duration UNTIL_NOTHING_COMES = Duration.ofHours(1);

    private static final String LAST = """
        (select day, signature from audit_days order by day desc limit 1)
        union all
        select (min(at) at time zone 'Asia/Ho_Chi_Minh')::date - 1, '' from audit_entries where not exists (select from audit_days)
        """;

    private static final String OF_DAY = """
        select count(*), encode(sha256(convert_to(coalesce(string_agg(hash, '' order by hash collate "C"), ''), 'UTF8')), 'hex')
          from audit_entries
         where at >= $1 and at < $2
        """;

    private static final String KEEP =
            "insert into audit_days (day, entries, digest, previous, signature) values ($1, $2, $3, $4, $5) on conflict (day) do nothing";

    private final Pool pool;
    private final SigningKey key;
    private final Clock clock;
    private final String service;

    SigningDays(
            Pool pool, SigningKey key, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.key = key;
        this.clock = clock;
        this.service = service;
    }

    /** The last day that was signed. */
    private record Signed(LocalDate day, String signature) {}

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sign() {
        if (!key.isThere()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(this::signNext)
                .repeat()
                .until(isSigned -> !isSigned)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The trail's days could not be signed: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Whether there was one to sign. */
    private Uni<Boolean> signNext() {
        LocalDate ended = VietnamTime.day(clock.instant().minus(UNTIL_NOTHING_COMES));
        return ask(LAST, Tuple.tuple()).chain(rows -> {
            Signed last = last(rows);
            if (last == null || !last.day().plusDays(1).isBefore(ended)) {
                return Uni.createFrom().item(false);
            }
            return sign(last, last.day().plusDays(1)).replaceWith(true);
        });
    }

    private static @Nullable Signed last(RowSet<Row> rows) {
        for (Row row : rows) {
            LocalDate day = row.getLocalDate(0);
            if (day != null) {
                return new Signed(day, row.getString(1));
            }
        }
        return null;
    }

    private Uni<Void> sign(Signed before, LocalDate day) {
        return ask(OF_DAY, Tuple.of(midnight(day), midnight(day.plusDays(1)))).chain(rows -> {
            Row row = rows.iterator().next();
            AuditDay signed = new AuditDay(service, day, row.getLong(0), row.getString(1), before.signature());
            String signature = key.sign(signed.text());
            LOG.infof(
                    "Audit day %s: %d entries, digest %s, signature %s",
                    day, signed.entries(), signed.digest(), signature);
            return ask(KEEP, Tuple.of(day, signed.entries(), signed.digest(), signed.previous(), signature))
                    .replaceWithVoid();
        });
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }

    private Uni<RowSet<Row>> ask(String sql, Tuple parameters) {
        return Uni.createFrom()
                .completionStage(
                        () -> pool.preparedQuery(sql).execute(parameters).toCompletionStage());
    }
}
