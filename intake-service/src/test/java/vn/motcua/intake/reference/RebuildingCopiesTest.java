package vn.motcua.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

/** A new instance with an empty database builds its copies from the topics, although its group has read them to the end before. */
@QuarkusTest
@WithInfrastructure(RebuildingCopiesTest.DATABASE)
@QuarkusTestResource(value = RebuildingCopiesTest.ReadToTheEndBefore.class, restrictToAnnotatedClass = true)
@TestProfile(RebuildingCopiesTest.Alone.class)
class RebuildingCopiesTest {

    static final String DATABASE = "intake_rebuilt";
    private static final String PROCEDURE = "8.700001";
    private static final String UNIT = "H87.01";
    private static final UUID OFFICER = UUID.fromString("00000000-0000-4000-8000-000000000870");
    private static final List<String> TOPICS =
            List.of("catalog.procedure-events", "catalog.unit-events", "catalog.calendar-events");

    /** Starts the service for this test alone. */
    public static final class Alone implements QuarkusTestProfile {}

    /** Before the service starts: the catalogue has published, and the group has committed the end of every topic. */
    public static final class ReadToTheEndBefore implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            Infrastructure.startAll();
            try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
                publish(kafka, "procedure.published.v1", PROCEDURE + "/1", "code", PROCEDURE);
                publish(kafka, "procedure.online-levels-set.v1", PROCEDURE + "@H26.30.01", "procedureCode", PROCEDURE);
                publish(kafka, "unit.changed.v1", UNIT, "code", UNIT);
                publish(kafka, "officer.assigned.v1", "officer:" + OFFICER, "officerId", OFFICER.toString());
                publish(kafka, "calendar.approved.v1", UNIT + "/2026", "calendar", UNIT);
            }
            readToTheEnd();
            return Map.of();
        }

        private static void publish(KafkaProbe kafka, String type, String subject, String key, String value) {
            ObjectNode data = EventContracts.example(type, "full").put(key, value);
            kafka.publish(EventContracts.event(type, subject, 3, data));
        }

        /** The group is left without members by whatever ran before; a member that is still leaving is waited for. */
        private static void readToTheEnd() {
            try (Admin admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Infrastructure.kafka().bootstrapServers()))) {
                Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
                for (String topic : TOPICS) {
                    for (int partition = 0; partition < 3; partition++) {
                        wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                    }
                }
                await("the group has no members").ignoreExceptions().until(() -> {
                    Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
                    admin.listOffsets(wanted)
                            .all()
                            .get()
                            .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
                    admin.alterConsumerGroupOffsets("intake-latest", ends).all().get();
                    return true;
                });
            }
        }

        @Override
        public void stop() {}
    }

    @Test
    void everythingTheCatalogueHasPublishedIsThere() throws ExecutionException, InterruptedException {
        await().untilAsserted(() -> {
            assertThat(rows("select 1 from procedure_versions where code = ? and version = 1", PROCEDURE))
                    .isEqualTo(1);
            assertThat(rows("select 1 from online_levels where procedure_code = ?", PROCEDURE))
                    .isEqualTo(2);
            assertThat(rows("select 1 from units where code = ?", UNIT)).isEqualTo(1);
            assertThat(rows("select 1 from calendar_years where calendar = ?", UNIT))
                    .isEqualTo(1);
            assertThat(rows("select 1 from officer_assignments where officer_id = ?", OFFICER))
                    .isPositive();
        });
        assertThat(rows("select 1 from inbox_cursors where subject = ? and seq = 3", UNIT))
                .isEqualTo(1);
    }

    private static int rows(String sql, Object... parameters) {
        return Infrastructure.database().select(DATABASE, sql, parameters).size();
    }
}
