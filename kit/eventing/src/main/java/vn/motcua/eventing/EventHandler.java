package vn.motcua.eventing;

import java.util.List;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * What a service does with the news that its doors let in. A batch takes two trips to the database, whatever its size: where the subjects stand
 * and what the handler asks, then everything that is written together with the commit. Handlers are found and run by themselves.
 *
 * @param <N> the service's own news
 */
public interface EventHandler<N> {

    /** Stable name: the Kafka group, the cursor's owner and the suffix of dead-letter topics. */
    String consumer();

    /** What is read, topic by topic. */
    List<Door<N>> doors();

    /**
     * Asks what acting on the news needs; the decision acts on it in the same transaction. News of one subject comes in its order, a batch mixes
     * many subjects and is never empty. What fails is rolled back and tried again in smaller parts, down to one event; so is
     * what was asked about news that turns out to be a repeat.
     *
     * @throws NotYet (here or in the decision) when something has not arrived that an event depends on
     */
    Decision<Void> gather(Transaction tx, List<N> due);
}
