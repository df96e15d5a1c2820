package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
                .satisfies(topic -> assertThat(topic.configs()).isEqualTo(Map.of("cleanup.policy", "compact")));
    }
}
