package vn.motcua.eventing.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/**
 * What an operator watches: how many events Kafka has not acknowledged yet, since when, and how many stand aside. Every instance tells the same
 * of the one database, so take the largest and not the sum. While the database is away the figures are missing rather than old.
 */
@ApplicationScoped
class Backlog {

    private static final String LOOK = """
            select (select count(*) from outbox),
                   (select coalesce(extract(epoch from now() - min(time)), 0)::float8 from outbox),
                   (select count(*) from parked_events where reason = 'POISON'),
                   (select count(*) from parked_events where reason = 'BROKEN'),
                   (select count(*) from parked_events where reason = 'BEHIND'),
                   (select count(*) from parked_events where reason = 'WAITING'),
                   (select count(*) from outbox where refused is not null)
            """;

    private static final Figures UNKNOWN =
            new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final Transactions transactions;
    private volatile Figures figures = UNKNOWN;

    private record Figures(
            double waiting,
            double oldestSeconds,
            double poison,
            double broken,
            double behind,
            double waits,
            double refused) {}

    Backlog(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        gauge(meters, "motcua.outbox.waiting", "Events that Kafka has not acknowledged yet", "", () -> figures.waiting);
        gauge(meters, "motcua.outbox.oldest.seconds", "Age of the oldest of them", "", () -> figures.oldestSeconds);
        gauge(meters, "motcua.outbox.refused", "Events that Kafka does not take", "", () -> figures.refused);
        String parked = "Events set aside, by reason";
        gauge(meters, "motcua.events.parked", parked, "poison", () -> figures.poison);
        gauge(meters, "motcua.events.parked", parked, "broken", () -> figures.broken);
        gauge(meters, "motcua.events.parked", parked, "behind", () -> figures.behind);
        gauge(meters, "motcua.events.parked", parked, "waiting", () -> figures.waits);
    }

    private static void gauge(MeterRegistry meters, String name, String words, String reason, Supplier<Number> value) {
        Gauge.Builder<Supplier<Number>> gauge = Gauge.builder(name, value).description(words);
        (reason.isEmpty() ? gauge : gauge.tag("reason", reason)).register(meters);
    }

    @Scheduled(
            every = "${motcua.eventing.backlog-every:PT10S}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .run(tx -> {
                    Asked<List<Row>> row = tx.ask(LOOK);
                    return Decision.of(() -> figures(row.answer().getFirst()));
                })
                .onFailure()
                .recoverWithItem(UNKNOWN)
                .invoke(now -> figures = now)
                .replaceWithVoid();
    }

    private static Figures figures(Row row) {
        return new Figures(
                row.getDouble(0),
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6));
    }
}
