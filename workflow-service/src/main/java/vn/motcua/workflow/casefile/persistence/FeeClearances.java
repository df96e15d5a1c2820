package vn.motcua.workflow.casefile.persistence;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.transactions.Transaction;

/**
 * The meeting point of two facts that travel on different topics: "received, waits for its fee" and "the fee is settled". Both sides
 * write the same row, so whoever comes second waits for the first and sees it.
 */
public final class FeeClearances {

    private static final String MEET = """
            insert into fee_clearances as f (dossier_id, cleared_at)
            select m.dossier, case when m.cleared then now() end
              from unnest($1::uuid[], $2::boolean[]) as m(dossier, cleared)
             order by m.dossier
            on conflict (dossier_id) do update set cleared_at = coalesce(f.cleared_at, excluded.cleared_at)
            returning dossier_id, cleared_at is not null
            """;

    private FeeClearances() {}

    /**
     * Records what is known now and tells, once answered, which of these fees are settled.
     *
     * @param cleared dossiers whose fee is settled
     * @param waiting dossiers that want to know
     */
    public static Supplier<Set<UUID>> meet(Transaction tx, Collection<UUID> cleared, Collection<UUID> waiting) {
        Set<UUID> all = new TreeSet<>(cleared);
        all.addAll(waiting);
        if (all.isEmpty()) {
            return Set::of;
        }
        return tx.ask(
                        MEET,
                        all.toArray(UUID[]::new),
                        all.stream().map(cleared::contains).toArray(Boolean[]::new))
                .as(rows -> rows.stream()
                        .filter(row -> row.getBoolean(1))
                        .map(row -> row.getUUID(0))
                        .collect(Collectors.toSet()))::answer;
    }
}
