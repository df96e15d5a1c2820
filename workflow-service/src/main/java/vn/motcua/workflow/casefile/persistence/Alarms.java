package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which cases the timer has to look at. Several timers share them: a case that one of them holds is skipped by the others. */
@ApplicationScoped
public class Alarms {

    private static final String LOCK_DUE = """
            select c.dossier_id from cases c
             where c.next_alarm_at < :now
             order by c.next_alarm_at
             limit :most
               for no key update skip locked
            """;

    private static final String LOCK_ONE = """
            select c.dossier_id from cases c
             where c.dossier_id = :dossier and c.next_alarm_at < :now
               for no key update skip locked
            """;

    private static final String SEE = """
            select c.dossier_id from cases c where c.next_alarm_at < :now order by c.next_alarm_at limit :most
            """;

    private static final String POSTPONE =
            "update cases set next_alarm_at = :until where dossier_id = :dossier and next_alarm_at < :until";

    /** Locks the most urgent ones until the transaction ends. */
    public Uni<List<UUID>> lockDue(Mutiny.Session session, Instant now, int most) {
        return session.createNativeQuery(LOCK_DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Locks one of them, unless another timer holds it or has dealt with it. */
    public Uni<List<UUID>> lockOne(Mutiny.Session session, UUID dossierId, Instant now) {
        return session.createNativeQuery(LOCK_ONE, UUID.class)
                .setParameter("dossier", dossierId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Shows the most urgent ones without locking them. */
    public Uni<List<UUID>> see(Mutiny.Session session, Instant now, int most) {
        return session.createNativeQuery(SEE, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Lets a case wait that cannot be dealt with now, so that it does not stand before the others. */
    public Uni<Void> postpone(Mutiny.Session session, UUID dossierId, Instant now, Duration by) {
        return session.createNativeQuery(POSTPONE)
                .setParameter("dossier", dossierId)
                .setParameter("until", now.plus(by))
                .executeUpdate()
                .replaceWithVoid();
    }
}
