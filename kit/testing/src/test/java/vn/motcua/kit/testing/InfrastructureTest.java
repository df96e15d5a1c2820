package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

    private static final String TOPIC = "intake.dossier-events";

    @BeforeAll
    static void startsServers() {
        var start = Instant.now();
        Infrastructure.startAll();
        Infrastructure.database().create("intake");
        System.out.println(
                "Servers ready after " + Duration.between(start, Instant.now()).toMillis() + " ms");
    }

    @Test
    void keepsRowsWhenDatabaseIsRestartedOrKilled() {
        var database = Infrastructure.database();
        database.execute("intake", "create table kept (id int)", "insert into kept values (1)");

        database.restart();
        database.execute("intake", "insert into kept values (2)");
        database.kill();
        database.start();

        assertThat(database.select("intake", "select count(*) as n from kept"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("n", 2L));
        assertThat(database.select("intake", "select current_setting('server_version') as v"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("v")).asString().startsWith("18.6"));
    }

    @Test
    void keepsRecordsWhenBrokerIsRestartedOrKilled() {
        var subject = UUID.randomUUID().toString();
        try (var probe = KafkaProbe.of(TOPIC)) {
            probe.publish(event(subject, 1));
            Infrastructure.kafka().restart();
            probe.publish(event(subject, 2));
            Infrastructure.kafka().kill();
            Infrastructure.kafka().start();
            probe.publish(event(subject, 3));

            assertThat(probe.await(subject, "test.happened", 3))
                    .extracting(CloudEvent::sequence)
                    .containsExactly(1L, 2L, 3L);
        }
        try (var later = KafkaProbe.of(TOPIC)) {
            assertThat(later.await(subject, "test.happened", 3)).hasSize(3);
        }
    }

    @Test
    void hasTheTopicsOfTheContracts() {
        assertThat(Infrastructure.kafka().topics())
                .contains(TOPIC, "catalog.procedure-events", "intake.dossier-events.dlq.workflow");
    }

    private static CloudEvent event(String subject, long sequence) {
        var data = JsonNodeFactory.instance.objectNode().put("n", sequence);
        return CloudEvent.of(TOPIC, "/test", "test.happened", subject, sequence, data);
    }
}
