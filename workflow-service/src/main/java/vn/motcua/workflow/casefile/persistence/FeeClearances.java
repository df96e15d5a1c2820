package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/**
 * The meeting point of two facts that travel on different topics: "received, waits for its fee" and "the fee is settled". Both sides
 * write the same row, so whoever comes second waits for the first and sees it.
 */
public final class FeeClearances {

    private static final String MEET = """
            insert into fee_clearances as f (dossier_id, cleared_at, supplement_cleared_at, return_cleared_at)
            select m.dossier, case when m.at_reception then now() end, case when m.at_supplement then now() end,
                   case when m.at_return then now() end
              from unnest($1::uuid[], $2::boolean[], $3::boolean[], $4::boolean[]) as m(dossier, at_reception, at_supplement, at_return)
             order by m.dossier
            on conflict (dossier_id) do update
               set cleared_at = coalesce(f.cleared_at, excluded.cleared_at),
                   supplement_cleared_at = coalesce(f.supplement_cleared_at, excluded.supplement_cleared_at),
                   return_cleared_at = coalesce(f.return_cleared_at, excluded.return_cleared_at)
            returning dossier_id, cleared_at, supplement_cleared_at, return_cleared_at
            """;

    private static final String READ =
            "select dossier_id, cleared_at, supplement_cleared_at, return_cleared_at from fee_clearances"
                    + " where dossier_id = $1";

    private FeeClearances() {}

    /**
     * Records what is known now and tells, once answered, at which points each of these dossiers owes nothing any more.
     *
     * @param cleared points that have become so
     * @param waiting dossiers that want to know
     */
    public static Supplier<Map<UUID, Set<PaymentPoint>>> meet(
            Transaction tx, Map<UUID, Set<PaymentPoint>> cleared, Collection<UUID> waiting) {
        Set<UUID> all = new TreeSet<>(cleared.keySet());
        all.addAll(waiting);
        if (all.isEmpty()) {
            return Map::of;
        }
        return tx.ask(
                        MEET,
                        all.toArray(UUID[]::new),
                        are(PaymentPoint.RECEPTION, all, cleared),
                        are(PaymentPoint.SUPPLEMENT, all, cleared),
                        are(PaymentPoint.RETURN, all, cleared))
                .as(FeeClearances::byDossier)::answer;
    }

    /** At which points a dossier owes nothing any more; asked behind the lock of its case, so that it sees what the lock waited for. */
    public static Asked<Set<PaymentPoint>> of(Transaction tx, UUID dossier) {
        return tx.ask(READ, dossier).as(rows -> byDossier(rows).getOrDefault(dossier, Set.of()));
    }

    private static Boolean[] are(PaymentPoint point, Set<UUID> dossiers, Map<UUID, Set<PaymentPoint>> cleared) {
        return dossiers.stream()
                .map(dossier -> cleared.getOrDefault(dossier, Set.of()).contains(point))
                .toArray(Boolean[]::new);
    }

    private static Map<UUID, Set<PaymentPoint>> byDossier(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.getUUID("dossier_id"), FeeClearances::points));
    }

    private static Set<PaymentPoint> points(Row row) {
        Set<PaymentPoint> points = EnumSet.noneOf(PaymentPoint.class);
        for (PaymentPoint point : PaymentPoint.values()) {
            if (row.getValue(column(point)) != null) {
                points.add(point);
            }
        }
        return points;
    }

    private static String column(PaymentPoint point) {
        return switch (point) {
            case RECEPTION -> "cleared_at";
            case SUPPLEMENT -> "supplement_cleared_at";
            case RETURN -> "return_cleared_at";
        };
    }
}
