package vn.motcua.eventing.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How far the effects of this consumer are. Kafka learns it at most once in a while, and when partitions go; a crash before that repeats events,
 * which the cursors in the database make harmless.
 */
final class Offsets {

    private static final Logger LOG = Logger.getLogger(Offsets.class);

    private final long every;
    private final Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
    private long committedAt = System.nanoTime();

    Offsets(Duration every) {
        this.every = every.toNanos();
    }

    void reached(ConsumerRecords<?, ?> records) {
        reached.putAll(records.nextOffsets());
    }

    /** Tells Kafka, unless it was told a moment ago; only of partitions in which something came. */
    void tellNowAndThen(Consumer<?, ?> kafka) {
        if (reached.isEmpty() || System.nanoTime() - committedAt < every) {
            return;
        }
        committedAt = System.nanoTime();
        kafka.commitAsync(Map.copyOf(reached), (told, failure) -> {
            if (failure != null) {
                LOG.debug("Offsets are told again later", failure);
                told.forEach(reached::putIfAbsent);
            }
        });
        reached.clear();
    }

    /** Tells Kafka of partitions that another instance takes over. */
    void tell(Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> going = new HashMap<>(reached);
        going.keySet().retainAll(partitions);
        reached.keySet().removeAll(partitions);
        if (!going.isEmpty()) {
            try {
                kafka.commitSync(going, Duration.ofSeconds(5));
            } catch (KafkaException repeated) {
                LOG.debug("Offsets were not told; the events come again", repeated);
            }
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        reached.keySet().removeAll(partitions);
    }

    void tellAll(Consumer<?, ?> kafka) {
        tell(kafka, java.util.Set.copyOf(reached.keySet()));
    }
}
