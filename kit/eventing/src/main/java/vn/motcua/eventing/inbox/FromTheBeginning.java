package vn.motcua.eventing.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a service with a new database read topics of state once more from their first record, although Kafka remembers how far the database
 * before it had come. The place is committed at once, so that another instance that takes a partition over begins there too; reading a record
 * again is harmless.
 */
final class FromTheBeginning {

    private final boolean wanted;
    private final Set<TopicPartition> begun = new HashSet<>();

    FromTheBeginning(boolean wanted) {
        this.wanted = wanted;
    }

    /** What to do when partitions come and go. */
    ConsumerRebalanceListener of(Consumer<String, String> kafka, Offsets offsets) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (wanted) {
                    begin(kafka, partitions);
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                offsets.tell(kafka, partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                offsets.forget(partitions);
            }
        };
    }

    private void begin(Consumer<String, String> kafka, Collection<TopicPartition> partitions) {
        List<TopicPartition> fresh = partitions.stream()
                .filter(partition -> !begun.contains(partition))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        kafka.beginningOffsets(fresh).forEach((partition, offset) -> {
            kafka.seek(partition, offset);
            first.put(partition, new OffsetAndMetadata(offset));
        });
        kafka.commitSync(first);
        begun.addAll(fresh);
    }
}
