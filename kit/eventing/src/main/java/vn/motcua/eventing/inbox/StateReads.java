package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

/** Remembers which types of which partitions of state a consumer has read from the first record on. */
@ApplicationScoped
class StateReads {

    private static final String READ = "select topic, partition, type from inbox_state_reads where consumer = $1";

    private static final String REMEMBER = """
            insert into inbox_state_reads (consumer, topic, partition, type) values ($1, $2, $3, $4) on conflict do nothing
            """;

    private final Transactions transactions;
    private final EventLoop eventLoop;

    StateReads(Transactions transactions, EventLoop eventLoop) {
        this.transactions = transactions;
        this.eventLoop = eventLoop;
    }

    /** Those partitions of which the handler reads a type that was not read there before. */
    List<TopicPartition> unread(Handling handling, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Set<String>> read = new HashMap<>();
        await(() -> transactions
                .look(READ, handling.consumer())
                .invoke(rows -> rows.forEach(row -> read.computeIfAbsent(
                                new TopicPartition(row.getString("topic"), row.getInteger("partition")),
                                one -> new HashSet<>())
                        .add(row.getString("type")))));
        return partitions.stream()
                .filter(partition ->
                        !read.getOrDefault(partition, Set.of()).containsAll(handling.types(partition.topic())))
                .toList();
    }

    /** From now on they are read, because Kafka knows that this consumer stands at their first record. */
    void begun(Handling handling, Collection<TopicPartition> partitions) {
        await(() -> transactions.run(
                tx -> Decision.doing(() -> partitions.forEach(partition -> handling.types(partition.topic())
                        .forEach(type -> tx.write(
                                REMEMBER, handling.consumer(), partition.topic(), partition.partition(), type))))));
    }

    private <T> void await(Supplier<Uni<T>> work) {
        try {
            eventLoop.await(work);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("what was read of state is not known", failed);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }
}
