package vn.motcua.local.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.installation.Installation;

/** The topics of {@code event-contracts/topics.json}, which is the one list of them. */
record Topics(List<Topic> all) {

    /**
     * One line of the list.
     *
     * @param replicas on how many brokers it lies where there are several; one here
     * @param insync how many of them must have a record before it counts; one here
     * @param retentionDays how long its records stay; for ever when null
     */
    record Topic(
            String name,
            int partitions,
            boolean compacted,
            int replicas,
            int insync,
            @Nullable Integer retentionDays) {

        Map<String, String> configs() {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(
                            retentionDays == null
                                    ? -1
                                    : Duration.ofDays(retentionDays).toMillis()));
        }
    }

    static Topics of(Installation installation) throws IOException {
        return of(installation.root().resolve("event-contracts").resolve("topics.json"));
    }

    static Topics of(Path file) throws IOException {
        return new Topics(new ObjectMapper().readValue(file.toFile(), new TypeReference<List<Topic>>() {}));
    }

    /** What is still to be made. */
    List<NewTopic> missing(Set<String> existing) {
        List<NewTopic> missing = new ArrayList<>();
        for (Topic topic : all) {
            if (!existing.contains(topic.name())) {
                missing.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.configs()));
            }
        }
        return missing;
    }
}
