package vn.motcua.eventing.parking;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * The operator's word that a record which is no event needs nothing more. Its content is forgotten; its place stays known, so that it does not
 * come back when the topic is read again. What belongs to a subject cannot be dismissed: the next event of the subject needs its effect.
 */
public final class Dismissing {

    private static final Logger LOG = Logger.getLogger(Dismissing.class);

    private static final String FIND =
            "select consumer, source, seq, reason from parked_events where id = $1 for update";

    private static final String DISMISS =
            "update parked_events set reason = 'DISMISSED', payload = '' where id = $1 and reason = 'BROKEN'";

    private Dismissing() {}

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
    public static Decision<Optional<Result>> dismiss(Transaction tx, UUID id) {
        Asked<List<Row>> rows = tx.ask(FIND, id);
        return Decision.of(() -> {
            Optional<Result> found = rows.answer().stream().findFirst().map(Dismissing::found);
            found.filter(result -> result.outcome() == Outcome.DISMISSED).ifPresent(result -> {
                tx.write(DISMISS, id);
                LOG.infof("%s: the record %d of %s is dismissed", result.consumer(), result.seq(), result.source());
            });
            return found;
        });
    }

    private static Result found(Row row) {
        Outcome outcome =
                switch (row.getString("reason")) {
                    case "BROKEN" -> Outcome.DISMISSED;
                    case "DISMISSED" -> Outcome.WAS_DISMISSED_BEFORE;
                    default -> Outcome.STILL_NEEDED;
                };
        return new Result(outcome, row.getString("consumer"), row.getString("source"), row.getLong("seq"));
    }
}
