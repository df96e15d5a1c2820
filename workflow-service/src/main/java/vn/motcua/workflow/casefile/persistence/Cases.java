package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.NotFound;

/** Finds cases. What an officer asks for is found only through the officer's own assignments. */
@ApplicationScoped
public class Cases {

    private static final String FOR_OFFICER = """
            select c, t, a.role,
                   exists (select 1 from OfficerAssignmentRow h
                            where h.officerId = t.assignee and h.unit = t.unit and h.role = t.role
                              and h.validFrom <= :today and (h.validTo is null or h.validTo >= :today))
              from CaseRow c
              join OfficerAssignmentRow a
                on a.unit = c.unit and a.officerId = :officer and among(:roles, a.role)
               and a.validFrom <= :today and (a.validTo is null or a.validTo >= :today)
              left join TaskRow t on t.dossierId = c.dossierId and t.taskNo = c.taskNo and t.closedAt is null
             where c.dossierId = :dossier
            """;

    /** An array, because Hibernate would interpret a query with a list anew each time. */
    private static final String OF_DOSSIERS = """
            select c, t
              from CaseRow c
              left join TaskRow t on t.dossierId = c.dossierId and t.taskNo = c.taskNo and t.closedAt is null
             where among(:dossiers, c.dossierId)
            """;

    /**
     * A case of a unit in which the officer holds one of these roles today.
     *
     * @throws NotFound (in the Uni) when there is none: absent and foreign look alike
     */
    public Uni<CaseAtHand> forOfficer(
            Mutiny.Session session, UUID dossierId, UUID officer, Set<String> roles, LocalDate today) {
        return session.createSelectionQuery(FOR_OFFICER, Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("officer", officer)
                .setParameter("roles", roles.toArray(String[]::new))
                .setParameter("today", today)
                .getResultList()
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new NotFound();
                    }
                    Set<String> held = new HashSet<>();
                    rows.forEach(row -> held.add((String) row[2]));
                    Object[] first = rows.getFirst();
                    CaseAtHand at = new CaseAtHand((CaseRow) first[0], task(first), held);
                    return (Boolean) first[3] ? at : at.withoutResponsible();
                });
    }

    /** All cases of these dossiers, with one statement. */
    public Uni<Map<UUID, CaseAtHand>> ofDossiers(Mutiny.Session session, Collection<UUID> dossiers) {
        return session.createSelectionQuery(OF_DOSSIERS, Object[].class)
                .setParameter("dossiers", dossiers.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> {
                    Map<UUID, CaseAtHand> cases = new HashMap<>();
                    for (Object[] row : rows) {
                        CaseRow found = (CaseRow) row[0];
                        cases.put(found.dossierId(), new CaseAtHand(found, task(row), Set.of()));
                    }
                    return cases;
                });
    }

    /** Every task of a case, the oldest first. */
    public Uni<List<TaskRow>> tasks(Mutiny.Session session, UUID dossierId) {
        return session.createSelectionQuery(
                        "from TaskRow t where t.dossierId = :dossier order by t.taskNo", TaskRow.class)
                .setParameter("dossier", dossierId)
                .getResultList();
    }

    private static @Nullable TaskRow task(Object[] row) {
        return (TaskRow) row[1];
    }
}
