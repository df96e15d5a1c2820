package vn.motcua.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.EventTooLarge;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.kafka.KafkaClients;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

@QuarkusTest
@WithInfrastructure("eventing")
class RelayTest {

    private static final String GOOD = "notification.delivery-events";
    private static final String COMPACTED = "catalog.calendar-events";
    private static final String TYPE = "vn.motcua.test.relayed.v1";

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    EventLoop eventLoop;

    @Inject
    KafkaClients clients;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Test
    void refusesAnEventThatKafkaWouldNotTakeBeforeAnythingIsRecorded() throws Exception {
        String subject = subject();

        assertThatThrownBy(() -> publish(event(GOOD, subject, 1, "ế".repeat(450_000))))
                .rootCause()
                .isInstanceOfSatisfying(EventTooLarge.class, refused -> assertThat(refused.size())
                        .isGreaterThan(900_000));

        assertThat(count("select count(*) from outbox where subject = ?", subject))
                .isZero();
    }

    @Test
    void aTopicThatIsNotThereHoldsOnlyItsOwnEvents() throws Exception {
        String missing = "test.missing-" + subject();
        String held = subject();
        String other = subject();

        publish(event(missing, held, 1, "first"));
        publish(event(GOOD, other, 1, "goes on"));

        try (KafkaProbe probe = KafkaProbe.of(GOOD)) {
            probe.await(other, TYPE);
        }
        assertThat(count("select count(*) from outbox where subject = ?", held)).isEqualTo(1);
        Infrastructure.kafka().createTopic(missing, 1);
        try (KafkaProbe probe = KafkaProbe.of(missing)) {
            probe.await(held, TYPE);
        }
    }

    @Test
    void anEventThatATopicDoesNotTakeStopsOnlyItsSubject() throws Exception {
        String small = "test.small-" + subject();
        Infrastructure.kafka().createTopic(small, 1, Map.of("max.message.bytes", "3000"));
        String tooLarge = subject();
        String other = subject();

        publish(
                event(small, tooLarge, 1, "fits"),
                event(small, tooLarge, 2, "x".repeat(5_000)),
                event(small, tooLarge, 3, "waits"));
        publish(event(small, other, 1, "goes on"));

        try (KafkaProbe probe = KafkaProbe.of(small)) {
            probe.await(other, TYPE);
            probe.await(tooLarge, TYPE);
            await().untilAsserted(() -> assertThat(
                            count("select count(*) from outbox where subject = ? and refused is not null", tooLarge))
                    .isEqualTo(1));
            publish(event(small, tooLarge, 4, "waits too"));
            publish(event(small, other, 2, "goes on"));
            probe.await(other, TYPE, 2);
            assertThat(probe.about(tooLarge)).hasSize(1);
            assertThat(count("select count(*) from outbox where subject = ?", tooLarge))
                    .isEqualTo(3);
        }
    }

    /** A relay of before, whose record is still on its way when another takes the lane over, can no longer write. */
    @Test
    void aLateRelayCannotBecomeTheLastOfACompactedTopic() throws Exception {
        String subject = subject();
        int lane = Math.floorMod(subject.hashCode(), Outbox.LANES);
        try (Producer<String, String> late = new KafkaProducer<>(
                        clients.fencedProducerSettings(service + "-outbox-" + lane),
                        new StringSerializer(),
                        new StringSerializer());
                KafkaProbe probe = KafkaProbe.of(COMPACTED)) {
            late.initTransactions();
            late.beginTransaction();
            var _ = late.send(new ProducerRecord<>(COMPACTED, subject, "\"stale\""));
            late.flush();

            publish(event(COMPACTED, subject, 1, "of now"));
            probe.await(subject, TYPE);

            assertThatThrownBy(() -> {
                        late.send(new ProducerRecord<>(COMPACTED, subject, "\"staler\""))
                                .get();
                        late.commitTransaction();
                    })
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isInstanceOf(KafkaException.class),
                            failure -> assertThat(failure).hasCauseInstanceOf(KafkaException.class));
            assertThat(probe.events()).noneMatch(event -> event.data().contains("stale"));
        }
    }

    @Test
    void aTopicWithTooFewCopiesHoldsItsEvents() throws Exception {
        ReceivedEvent event =
                new ReceivedEvent(EventIds.next(), COMPACTED, "/test", TYPE, subject(), 1, Instant.now(), null, "{}");
        List<OutboxQueue.Entry> entries = List.of(new OutboxQueue.Entry(1, (short) 0, event, null, null));
        try (Admin admin = Admin.create(clients.adminSettings())) {
            Topics.Topic enough = new Topics(admin, 1, 1).of(entries).get(COMPACTED);
            Topics demanding = new Topics(admin, 3, 2);

            assertThat(enough.isHeld()).isFalse();
            assertThat(enough.compacted()).isTrue();
            assertThat(demanding.of(entries).get(COMPACTED).held()).contains("1 copies", "3 and 2 are demanded");
            assertThat(demanding.held()).containsExactly(COMPACTED);
        }
    }

    private void publish(NewEvent... events) throws Exception {
        eventLoop.await(() ->
                transactions.run(tx -> Decision.doing(() -> List.of(events).forEach(event -> outbox.add(tx, event)))));
    }

    private static NewEvent event(String topic, String subject, long seq, String content) {
        return new NewEvent(topic, "/test-relay", TYPE, subject, seq, Instant.now(), Map.of("content", content));
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private long count(String sql, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, subject);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
