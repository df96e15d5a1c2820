package vn.motcua.payment.fee.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.persistence.MoneyWaiting;
import vn.motcua.transactions.Transactions;

/**
 * What an operator watches: money that settles nothing yet, money owed back, and attempts whose gateway is silent. Every instance tells the same of
 * the one database. While the database is away the figures are missing rather than old.
 */
@ApplicationScoped
public class WatchingMoney {

    private final Transactions transactions;
    private volatile Map<String, MoneyWaiting> figures = Map.of();
    private volatile boolean known;

    WatchingMoney(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        Arrays.stream(CaptureOutcome.values())
                .filter(CaptureOutcome::isSuspense)
                .forEach(reason -> watched(
                        meters,
                        "suspense",
                        Tags.of("reason", reason.name().toLowerCase(Locale.ROOT)),
                        reason.name(),
                        "Money that settles nothing yet"));
        for (String state : List.of("REQUESTED", "ACCEPTED", "REJECTED")) {
            watched(
                    meters,
                    "refunds",
                    Tags.of("state", state.toLowerCase(Locale.ROOT)),
                    state,
                    "Money that is owed back");
        }
        watched(
                meters,
                "inquiries",
                Tags.of("state", "waiting"),
                "WAITING",
                "Attempts that the gateway is asked about");
        watched(
                meters,
                "inquiries",
                Tags.of("state", "given-up"),
                "GIVEN_UP",
                "Attempts that the gateway is asked about");
        Gauge.builder("motcua.refunds.waiting", () -> count("REQUESTED") + count("ACCEPTED"))
                .description("Refunds that the gateway has not confirmed")
                .register(meters);
    }

    private void watched(MeterRegistry meters, String what, Tags tags, String kind, String words) {
        Gauge.builder("motcua." + what, () -> count(kind))
                .description(words + ": how many")
                .tags(tags)
                .register(meters);
        Gauge.builder("motcua." + what + ".oldest.seconds", () -> oldest(kind))
                .description(words + ": age of the oldest")
                .tags(tags)
                .register(meters);
    }

    private double count(String kind) {
        MoneyWaiting of = figures.get(kind);
        return known ? (of == null ? 0 : of.count()) : Double.NaN;
    }

    private double oldest(String kind) {
        MoneyWaiting of = figures.get(kind);
        return known ? (of == null ? 0 : of.oldestSeconds()) : Double.NaN;
    }

    /** Looks once; never fails. */
    public Uni<Void> look() {
        return transactions
                .look(MoneyWaiting.SQL)
                .map(WatchingMoney::byKind)
                .invoke(now -> {
                    figures = now;
                    known = true;
                })
                .onFailure()
                .invoke(() -> known = false)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Map<String, MoneyWaiting> byKind(List<Row> rows) {
        return rows.stream().map(MoneyWaiting::of).collect(Collectors.toMap(MoneyWaiting::kind, of -> of));
    }
}
