package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The open cases of a unit that closed. Several instances share them: a case that one of them holds is skipped by the others. */
@ApplicationScoped
public class MovableCases {

    private static final String LOCK = """
            select c.dossier_id from cases c
             where c.unit = :unit and c.state not in ('RETURNED', 'WITHDRAWN')
             order by c.unit, c.opened_at
             limit :most
               for no key update skip locked
            """;

    private static final String ENTITLED = """
            select distinct t.dossier_id from tasks t
              join officer_assignments a
                on a.officer_id = t.assignee and a.role = t.role and a.unit = :unit
               and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
             where t.closed_at is null and t.dossier_id in (:dossiers)
            """;

    /** Locks some of them until the transaction ends. */
    public Uni<List<UUID>> lock(Mutiny.Session session, String unit, int most) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("unit", unit)
                .setParameter("most", most)
                .getResultList();
    }

    /** Those whose responsible officer works in another unit with the same role. */
    public Uni<Set<UUID>> entitled(Mutiny.Session session, Collection<UUID> dossiers, String unit, LocalDate today) {
        return session.createNativeQuery(ENTITLED, UUID.class)
                .setParameter("unit", unit)
                .setParameter("today", today)
                .setParameter("dossiers", dossiers)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
