package vn.motcua.local.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** How many records consumers' commits have written so far, one a partition and commit. */
final class CommittedOffsets {

    private static final String TOPIC = "__consumer_offsets";

    private CommittedOffsets() {}

    static double records(Settings settings) throws InterruptedException {
        Map<String, Object> where = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.address(Port.KAFKA));
        try (Admin admin = Admin.create(where)) {
            int partitions = admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToDouble(end -> end.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell its offsets", e.getCause());
        }
    }
}
