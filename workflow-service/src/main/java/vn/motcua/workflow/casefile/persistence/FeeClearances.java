package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;

/**
 * The meeting point of two facts that travel on different topics: "received, waits for its fee" and "the fee is settled". Both sides
 * write the same row, so whoever comes second waits for the first and sees it.
 */
@ApplicationScoped
public class FeeClearances {

    private static final String MEET = """
            insert into fee_clearances as f (dossier_id, cleared_at)
            select m.dossier, case when m.cleared then now() end
              from jsonb_to_recordset(cast(cast(:meetings as text) as jsonb)) as m(dossier uuid, cleared boolean)
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
        List<Map<String, Object>> meetings = all.stream()
                .map(dossier -> Map.<String, Object>of("dossier", dossier, "cleared", cleared.contains(dossier)))
                .toList();
        return session.createNativeQuery(MEET, Object[].class)
                .setParameter("meetings", Payloads.write(meetings))
                .getResultList()
                .map(rows -> {
                    Set<UUID> settled = new HashSet<>();
                    for (Object[] row : rows) {
                        if ((Boolean) row[1]) {
                            settled.add((UUID) row[0]);
                        }
                    }
                    return settled;
                });
    }
}
