package vn.motcua.local.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import vn.motcua.local.installation.Installation;

/** The topics of {@code event-contracts/topics.json}, which is the one list of them. */
record Topics(List<Topic> all) {

    /** One line of the list. */
    record Topic(String name, int partitions, boolean compacted) {}

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
                String policy =
                        topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
                missing.add(new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policy)));
            }
        }
        return missing;
    }
}
