package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.transactions.Statements;

/**
 * The meeting point of two facts that travel on different topics: "received, waits for its fee" and "the fee is settled". Both sides
 * write the same row, so whoever comes second waits for the first and sees it.
 */
@ApplicationScoped
public class FeeClearances {

    private static final String MEET = """
            insert into fee_clearances as f (dossier_id, cleared_at)
            select m.dossier, case when m.cleared then now() end
              from unnest($1::uuid[], $2::boolean[]) as m(dossier, cleared)
             order by m.dossier
            on conflict (dossier_id) do update set cleared_at = coalesce(f.cleared_at, excluded.cleared_at)
            returning dossier_id, cleared_at is not null
            """;

    /**
     * Records what is known now and tells which of these fees are settled.
     *
     * @param cleared dossiers whose fee is settled
     * @param waiting dossiers that want to know
     */
    public Uni<Set<UUID>> meet(Mutiny.Session session, Collection<UUID> cleared, Collection<UUID> waiting) {
        Set<UUID> all = new HashSet<>(cleared);
        all.addAll(waiting);
        if (all.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Statements.select(
                        session,
                        MEET,
                        all.toArray(UUID[]::new),
                        all.stream().map(cleared::contains).toArray(Boolean[]::new))
                .map(rows -> rows.stream()
                        .filter(row -> (Boolean) row[1])
                        .map(row -> (UUID) row[0])
                        .collect(Collectors.toSet()));
    }
}
