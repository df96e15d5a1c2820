package vn.motcua.eventing.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a consumer read state from its first record where it reads a type for the first time: because its database is new although Kafka remembers how
 * far the one before had come, or because this version of the service reads more than the one before. The place is committed at once, so that another
 * instance that takes a partition over begins there too; reading a record again is harmless.
 */
final class FromTheBeginning {

    private final Handling handling;
    private final boolean latest;
    private final StateReads reads;

    /**
     * @param latest whether the topics hold state; in others nothing is read twice
     */
    FromTheBeginning(Handling handling, boolean latest, StateReads reads) {
        this.handling = handling;
        this.latest = latest;
        this.reads = reads;
    }

    /** What to do when partitions come and go. */
    ConsumerRebalanceListener of(Consumer<String, String> kafka, Offsets offsets) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (latest) {
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
        List<TopicPartition> fresh = reads.unread(handling, partitions);
        if (fresh.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        kafka.beginningOffsets(fresh).forEach((partition, offset) -> {
            kafka.seek(partition, offset);
            first.put(partition, new OffsetAndMetadata(offset));
        });
        kafka.commitSync(first);
        reads.begun(handling, fresh);
    }
}
