package vn.motcua.kit.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/**
 * Whose tokens no longer count although they have not ended. Each service learns it from an event, writes it down, and every instance reads it
 * again each second or two, so that nobody works on with what was taken away.
 */
@ApplicationScoped
public class Revocations {

    private static final String KEEP = """
            insert into revocations (subject, revoked_at) values ($1, $2)
            on conflict (subject) do update set revoked_at = greatest(revocations.revoked_at, excluded.revoked_at)
            """;

    /** No token lives longer than a day. */
    private static final String LATEST =
            "select subject, revoked_at from revocations where revoked_at > now() - interval '1 day'";

    private final Pool pool;
    private volatile Map<UUID, Instant> latest = Map.of();

    Revocations(Pool pool) {
        this.pool = pool;
    }

    /** Writes down that tokens of this subject given out until then no longer count. */
    public void revoke(Writes writes, UUID subject, Instant until) {
        writes.write(KEEP, subject, Times.utc(until));
    }

    /** Whether a token that this subject got then no longer counts. Tokens carry whole seconds. */
    public boolean isRevoked(UUID subject, Instant issued) {
        Instant until = latest.get(subject);
        return until != null && !issued.isAfter(until);
    }

    /** Reads again what this and other instances wrote down; what was known stays while the database is away. */
    @Scheduled(
            every = "${motcua.tokens.revocations.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return Uni.createFrom()
                .completionStage(() -> pool.query(LATEST).execute().toCompletionStage())
                .invoke(rows -> {
                    Map<UUID, Instant> read = new HashMap<>();
                    for (Row row : rows) {
                        read.put(row.getUUID(0), row.getOffsetDateTime(1).toInstant());
                    }
                    latest = Map.copyOf(read);
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
