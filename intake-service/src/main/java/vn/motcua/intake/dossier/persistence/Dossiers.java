package vn.motcua.intake.dossier.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;

/** Finds dossiers. Who may see one is part of every query: foreign and absent look alike. */
@ApplicationScoped
public class Dossiers {

    /** Roles that work for the receiving unit. */
    public static final Set<String> UNIT_READERS = Set.of("reception-officer", "unit-lead", "inspector");

    private static final String OF_UNIT = """
            exists (select 1 from OfficerAssignment a
                     where a.officerId = :caller and a.unit = d.receivingUnit and among(:roles, a.role)
                       and a.validFrom <= :today and (a.validTo is null or a.validTo >= :today))
            """;

    /** Roles that work on what was filed, wherever the dossier is theirs: where it was received or where it is decided. */
    private static final Set<String> FILE_READERS =
            Set.of("reception-officer", "appraiser", "approver", "clerk", "unit-lead", "inspector");

    private static final String OF_WORK = """
            exists (select 1 from OfficerAssignment a
                     where a.officerId = :caller and a.unit in (d.receivingUnit, d.competentUnit) and among(:roles, a.role)
                       and a.validFrom <= :today and (a.validTo is null or a.validTo >= :today))
            """;

    private static final String TO_WITHDRAW = "from Dossier d where d.id = :id and d.ownerRef = :caller";

    private static final String TO_RECEIVE = "from Dossier d where d.id = :id and " + OF_UNIT;

    private static final String TO_READ =
            "from Dossier d where d.id = :id and (d.ownerRef = :owner or " + OF_UNIT + ")";

    private static final String TO_WORK_ON =
            "select c from Dossier d join DossierContent c on c.dossierId = d.id where d.id = :id and (d.ownerRef = :owner or "
                    + OF_WORK + ")";

    /** An array, because Hibernate would interpret a query with a list anew each time. */
    private static final String OF_EVENTS = "from Dossier d where among(:ids, d.id) order by d.id";

    private static final UUID NOBODY = new UUID(0, 0);

    /** Locks a dossier of the caller's own; refuses with {@link NotFound}. */
    public Uni<DossierRow> ofOwner(Mutiny.Session session, UUID id, Caller caller) {
        return session.createSelectionQuery(TO_WITHDRAW, DossierRow.class)
                .setParameter("id", id)
                .setParameter("caller", caller.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Locks a dossier that the caller may receive or refuse today; refuses with {@link NotFound}. */
    public Uni<DossierRow> ofReception(Mutiny.Session session, UUID id, Caller caller, LocalDate today) {
        return session.createSelectionQuery(TO_RECEIVE, DossierRow.class)
                .setParameter("id", id)
                .setParameter("caller", caller.id())
                .setParameter("roles", new String[] {"reception-officer"})
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** A dossier that the caller may read today, as its owner or for its receiving unit; refuses with {@link NotFound}. */
    public Uni<DossierRow> readable(Mutiny.Session session, UUID id, Caller caller, LocalDate today) {
        return session.createSelectionQuery(TO_READ, DossierRow.class)
                .setParameter("id", id)
                .setParameter("owner", owns(caller) ? caller.id() : NOBODY)
                .setParameter("caller", caller.id())
                .setParameter("roles", rolesOf(caller, UNIT_READERS))
                .setParameter("today", today)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** What was filed, for its owner and for those who work on it; refuses with {@link NotFound}. */
    public Uni<DossierContentRow> workable(Mutiny.Session session, UUID id, Caller caller, LocalDate today) {
        return session.createSelectionQuery(TO_WORK_ON, DossierContentRow.class)
                .setParameter("id", id)
                .setParameter("owner", owns(caller) ? caller.id() : NOBODY)
                .setParameter("caller", caller.id())
                .setParameter("roles", rolesOf(caller, FILE_READERS))
                .setParameter("today", today)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Locks, in one order everywhere, the dossiers that events speak of. */
    public Uni<List<DossierRow>> ofEvents(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery(OF_EVENTS, DossierRow.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What was filed. */
    public Uni<DossierContentRow> content(Mutiny.Session session, UUID id) {
        return session.find(DossierContentRow.class, id);
    }

    /** What has happened so far, oldest first. */
    public Uni<List<TimelineRow.Entry>> timeline(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(
                        "from TimelineEntry t where t.dossierId = :id order by t.n", TimelineRow.class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().map(TimelineRow::entry).toList());
    }

    private static boolean owns(Caller caller) {
        return caller.is("applicant") || caller.is("portal");
    }

    /** Those of the caller's roles that count. */
    static String[] rolesOf(Caller caller, Set<String> counting) {
        return counting.stream().filter(caller::is).toArray(String[]::new);
    }
}
