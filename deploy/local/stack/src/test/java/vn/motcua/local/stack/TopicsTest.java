package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Path list = Path.of("../../../event-contracts/topics.json");

    @Test
    void makesEveryTopicOfTheContractsThatIsNotThereYet() throws IOException {
        Topics topics = Topics.of(list);

        assertThat(topics.missing(Set.of("intake.dossier-events")))
                .extracting(NewTopic::name)
                .contains("workflow.case-events", "intake.dossier-events.dlq.workflow")
                .doesNotContain("intake.dossier-events");
    }

    @Test
    void compactsWhatReplacesItself() throws IOException {
        assertThat(Topics.of(list).missing(Set.of()))
                .filteredOn(topic -> topic.name().equals("catalog.unit-events"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.configs())
                        .isEqualTo(Map.of("cleanup.policy", "compact", "retention.ms", "-1")));
    }

    @Test
    void keepsContactsNoLongerThanNeeded() throws IOException {
        assertThat(Topics.of(list).missing(Set.of()))
                .filteredOn(topic -> topic.name().equals("intake.contact-events"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.configs()).containsEntry("retention.ms", "2592000000"));
    }

    @Test
    void saysTheSameToKubernetes() throws IOException {
        String manifests = Files.readString(Path.of("../../kubernetes/kafka/topics.yaml"));

        assertThat(Topics.of(list).all()).allSatisfy(topic -> assertThat(manifests)
                .contains(
                        "topicName: %s, partitions: %d, replicas: %d, config: {cleanup.policy: %s, retention.ms: %s, min.insync.replicas: %d}"
                                .formatted(
                                        topic.name(),
                                        topic.partitions(),
                                        topic.replicas(),
                                        topic.configs().get("cleanup.policy"),
                                        topic.configs().get("retention.ms"),
                                        topic.insync())));
        assertThat(manifests.lines().filter(line -> line.startsWith("spec:")))
                .hasSameSizeAs(Topics.of(list).all());
    }
}
