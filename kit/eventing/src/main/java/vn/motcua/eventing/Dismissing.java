package vn.motcua.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The operator's word that a record which is no event needs nothing more. Its content is forgotten; its place stays known, so that it does not
 * come back when the topic is read again. What belongs to a subject cannot be dismissed: the next event of the subject needs its effect.
 */
@ApplicationScoped
public class Dismissing {

    private static final Logger LOG = Logger.getLogger(Dismissing.class);

    private static final String FIND =
            "select consumer, source, seq, reason from parked_events where id = :id for update";

    private static final String DISMISS =
            "update parked_events set reason = 'DISMISSED', payload = '' where id = :id and reason = 'BROKEN'";

    Dismissing() {}

    /** What came of it. */
    public enum Outcome {
        DISMISSED,
        WAS_DISMISSED_BEFORE,
        /** It is an event, and its subject waits for it. */
        STILL_NEEDED
    }

    /**
     * What was found.
     *
     * @param source where it came from: topic and partition
     * @param seq its place there
     */
    public record Result(Outcome outcome, String consumer, String source, long seq) {}

    /** Dismisses a record by the id that the list of parked events shows; empty when there is none. */
    public Uni<Optional<Result>> dismiss(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    Result found = found(row);
                    return found.outcome() != Outcome.DISMISSED
                            ? Uni.createFrom().item(Optional.of(found))
                            : session.createNativeQuery(DISMISS)
                                    .setParameter("id", id)
                                    .executeUpdate()
                                    .invoke(() -> LOG.infof(
                                            "%s: the record %d of %s is dismissed",
                                            found.consumer(), found.seq(), found.source()))
                                    .replaceWith(Optional.of(found));
                });
    }

    private static Result found(Object[] row) {
        Outcome outcome =
                switch ((String) row[3]) {
                    case ParkedEvents.BROKEN -> Outcome.DISMISSED;
                    case ParkedEvents.DISMISSED -> Outcome.WAS_DISMISSED_BEFORE;
                    default -> Outcome.STILL_NEEDED;
                };
        return new Result(outcome, (String) row[0], (String) row[1], ((Number) row[2]).longValue());
    }
}
