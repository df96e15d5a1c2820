package vn.motcua.eventing.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.transactions.Transactions;

/**
 * Forgets the cursors of subjects of which nothing has come for months, some at a time: there would be ten for each dossier for ever. What a consumer
 * has forgotten is written down first, so that a repeat from before that is known as one all the same.
 */
@ApplicationScoped
class ForgettingCursors {

    /** Only of consumers that have been there for so long: a new one may read events that are older. */
    private static final String SAY = """
            insert into inbox_horizons as h (consumer, forgot)
            select c.consumer, $1 from inbox_cursors c where c.moved_on < $2 group by c.consumer
            on conflict (consumer) do update set forgot = greatest(h.forgot, excluded.forgot)
            """;

    private static final String FORGET = """
            delete from inbox_cursors where ctid = any(array(
              select ctid from inbox_cursors where moved_on < $1 and state = 0 limit 5000)) returning 1
            """;

    private final Transactions transactions;
    private final EventingConfig config;

    ForgettingCursors(Transactions transactions, EventingConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(every = "6h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> nowAndThen() {
        return forget(Instant.now().minus(config.cursorsKept()));
    }

    /** Forgets the cursors that did not move since the day of this moment. */
    Uni<Void> forget(Instant before) {
        var day = before.atOffset(ZoneOffset.UTC).toLocalDate();
        var said = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        return transactions
                .look(SAY, said, day)
                .chain(() -> transactions
                        .look(FORGET, day)
                        .repeat()
                        .until(forgotten -> forgotten.isEmpty())
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
