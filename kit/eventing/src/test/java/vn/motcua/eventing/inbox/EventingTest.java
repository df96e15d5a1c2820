package vn.motcua.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.UnitOfWork;

@QuarkusTest
@WithInfrastructure("eventing")
class EventingTest {

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Outbox outbox;

    @Inject
    Handlers handlers;

    @Inject
    StateReads stateReads;

    @Inject
    Transactions transactions;

    @Inject
    RowsAtCommit rows;

    @Inject
    EventLoop eventLoop;

    @Inject
    EffectsHandler handler;

    @Inject
    FeeEffectsHandler feeHandler;

    @Inject
    Replaying replaying;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void bringsEachEventOnceAndInOrder() throws Exception {
        String subject = subject();

        publish(subject, LongStream.rangeClosed(1, 20).toArray());

        awaitEffects(subject, LongStream.rangeClosed(1, 20).boxed().toList());
        await().untilAsserted(() -> assertThat(count("select count(*) from outbox where subject = ?", subject))
                .isZero());
    }

    @Test
    void rollbackLeavesNeitherRowNorEvent() throws Exception {
        String subject = subject();

        assertThatThrownBy(() -> eventLoop.await(() -> unitOfWork.run(session -> effect(session, subject)
                        .invoke(() -> outbox.add(session, happened(subject, 1)))
                        .invoke(() -> rows.add(session, "insert into effects values ($1, $2, null)", subject, 0L)))))
                .isInstanceOf(ExecutionException.class);
        publish(subject, 1);

        awaitEffects(subject, List.of(1L));
        assertThat(count("select count(*) from effects where subject = ? and type = 'own'", subject))
                .isZero();
    }

    @Test
    void forgetsATransactionWhoseWorkThrowsAtOnce() {
        assertThatThrownBy(() -> eventLoop.await(() -> unitOfWork.<Void>run(session -> {
                    throw new IllegalStateException("at once");
                })))
                .hasCauseInstanceOf(IllegalStateException.class);

        await().untilAsserted(() -> assertThat(rows.isIdle()).isTrue());
    }

    @Test
    void refusesARowThatNobodyWouldWrite() {
        assertThatThrownBy(() -> eventLoop.await(() -> unitOfWork.read(session -> {
                    outbox.add(session, happened(subject(), 1));
                    return Uni.createFrom().voidItem();
                })))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void dropsDuplicates() throws Exception {
        String subject = subject();

        publish(subject, 1);
        publish(subject, 1);
        publish(subject, 1, 2, 2, 1);
        publish(subject, 3);

        awaitEffects(subject, List.of(1L, 2L, 3L));
    }

    @Test
    void aNumberThatNobodyReadsIsNoGap() throws Exception {
        String subject = subject();

        publish(subject, 1);
        publish(List.of(unread(subject, 2)));
        publish(subject, 3);

        awaitEffects(subject, List.of(1L, 3L));
        assertThat(count("select seq from inbox_cursors where subject = ?", subject))
                .isEqualTo(3);
    }

    @Test
    void whatNobodyReadsMovesNoCursor() throws Exception {
        String read = subject();
        String unread = subject();

        publish(List.of(unread(unread, 1)));
        publish(read, 1);

        awaitEffects(read, List.of(1L));
        assertThat(count("select count(*) from inbox_cursors where subject = ?", unread))
                .isZero();
    }

    @Test
    void whatWaitsForSomethingMissingIsSetAsideAndGoesOnByItself() throws Exception {
        String waiting = subject();
        String other = subject();
        handler.missing(waiting);

        publish(waiting, 1, 2);
        publish(other, 1);

        awaitEffects(other, List.of(1L));
        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from parked_events where subject = ? and reason = 'WAITING' and failure ="
                                + " 'procedure 1.000001 version 7'",
                        waiting))
                .isEqualTo(1));
        await().untilAsserted(() -> assertThat(parked("waiting")).isPositive());
        assertThat(effects(waiting)).isEmpty();

        handler.heal(waiting);

        awaitEffects(waiting, List.of(1L, 2L));
        publish(waiting, 3);
        awaitEffects(waiting, List.of(1L, 2L, 3L));
        assertThat(count("select count(*) from parked_events where subject = ?", waiting))
                .isZero();
    }

    @Test
    void whatWaitedAndThenCannotBeHandledIsPoison() throws Exception {
        String subject = subject();
        handler.missing(subject);
        publish(subject, 1);
        await().untilAsserted(() -> assertThat(
                        count("select count(*) from parked_events where subject = ? and reason = 'WAITING'", subject))
                .isEqualTo(1));

        handler.poison(subject);

        await().untilAsserted(() -> assertThat(count(
                        "select count(*) from parked_events where subject = ? and reason = 'POISON' and failure ="
                                + " 'IllegalStateException'",
                        subject))
                .isEqualTo(1));
        handler.heal(subject);
        eventLoop.await(() -> replaying.replay(subject));
        awaitEffects(subject, List.of(1L));
    }

    @Test
    void poisonParksOnlyItsSubjectAndIsReplayedByCommand() throws Exception {
        String poisoned = subject();
        String other = subject();
        handler.poison(poisoned);

        publish(poisoned, 1, 2, 3);
        publish(other, 1, 2);

        awaitEffects(other, List.of(1L, 2L));
        await().untilAsserted(() -> assertThat(count("select count(*) from parked_events where subject = ?", poisoned))
                .isEqualTo(3));
        assertThat(effects(poisoned)).isEmpty();
        await().untilAsserted(() -> assertThat(parked("poison")).isPositive());
        assertThat(parked("behind")).isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from parked_events where subject = ? and failure like '%Nguy%'", poisoned))
                .isZero();

        Replaying.Outcome tooEarly = eventLoop.await(() -> replaying.replay(poisoned));
        assertThat(tooEarly).isEqualTo(new Replaying.Outcome(1, 0, 1));

        handler.heal(poisoned);
        Replaying.Outcome healed = eventLoop.await(() -> replaying.replay(poisoned));

        assertThat(healed).isEqualTo(new Replaying.Outcome(1, 3, 0));
        assertThat(effects(poisoned)).containsExactly(1L, 2L, 3L);
        publish(poisoned, 4);
        awaitEffects(poisoned, List.of(1L, 2L, 3L, 4L));
    }

    @Test
    void aReplayBringsEachEventToTheHandlerOfItsTopic() throws Exception {
        String subject = subject();
        handler.poison(subject);
        feeHandler.poison(subject);
        publish(subject, 1, 2);
        publish(List.of(paid(subject, 1)));
        await().untilAsserted(() -> assertThat(count("select count(*) from parked_events where subject = ?", subject))
                .isEqualTo(3));

        handler.heal(subject);
        Replaying.Outcome one = eventLoop.await(() -> replaying.replay(subject));

        assertThat(one).isEqualTo(new Replaying.Outcome(2, 2, 1));
        assertThat(types(subject)).containsExactly(EffectsHandler.WANTED, EffectsHandler.WANTED);

        feeHandler.poison("");
        Replaying.Outcome other = eventLoop.await(() -> replaying.replay(subject));

        assertThat(other).isEqualTo(new Replaying.Outcome(1, 1, 0));
        assertThat(types(subject))
                .containsExactly(EffectsHandler.WANTED, EffectsHandler.WANTED, FeeEffectsHandler.WANTED);
        assertThat(count("select count(*) from parked_events where subject = ?", subject))
                .isZero();
    }

    @Test
    void aRecordWithoutAnEnvelopeIsSetAsideAndToldAsADeadLetter() throws Exception {
        String subject = subject();
        try (KafkaProbe probe = KafkaProbe.of(EffectsHandler.TOPIC, EffectsHandler.TOPIC + ".dlq.workflow")) {
            probe.publish(CloudEvent.of(
                            EffectsHandler.TOPIC,
                            "/test",
                            EffectsHandler.WANTED,
                            subject,
                            1,
                            new com.fasterxml.jackson.databind.node.ObjectNode(
                                    com.fasterxml.jackson.databind.node.JsonNodeFactory.instance))
                    .withoutHeader("ce_id"));
            publish(subject, 1);

            awaitEffects(subject, List.of(1L));
            await().untilAsserted(() -> assertThat(count(
                            "select count(*) from parked_events where subject = ? and reason = 'BROKEN'", subject))
                    .isEqualTo(1));
            await().untilAsserted(() -> assertThat(probe.about(subject))
                    .anyMatch(event -> event.topic().endsWith(".dlq.workflow")));
        }
    }

    /** Each of these once stopped all partitions, because the database did not take it. */
    @Test
    void whateverIsInARecordItCanBeSetAside() throws Exception {
        String key = subject();
        var payload = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        CloudEvent good = CloudEvent.of(EffectsHandler.TOPIC, "/test", EffectsHandler.WANTED, key, 1, payload);
        List<CloudEvent> bad = List.of(
                good.withHeader("ce_source", "/te\0st"),
                good.withHeader("ce_source", "/" + "x".repeat(9_000)),
                good.withHeader("ce_time", "+999999999-12-31T23:59:59Z"),
                good.withHeader("ce_time", "yesterday"),
                good.withHeader("ce_sequence", "0"),
                good.withHeader("ce_sequence", "-7"),
                good.withHeader("ce_id", "no id"),
                good.withoutHeader("ce_type"),
                good.withHeader("ce_subject", " "));
        try (KafkaProbe probe = KafkaProbe.of(EffectsHandler.TOPIC)) {
            bad.forEach(probe::publish);
            publish(key, 1);

            awaitEffects(key, List.of(1L));
            await().untilAsserted(() -> assertThat(
                            count("select count(*) from parked_events where reason = 'BROKEN' and subject = ?", key))
                    .isEqualTo(bad.size()));
        }
    }

    @Test
    void aPayloadWithNulIsPoisonOfItsSubjectOnly() throws Exception {
        String subject = subject();
        String other = subject();
        try (KafkaProbe probe = KafkaProbe.of(EffectsHandler.TOPIC)) {
            CloudEvent event = CloudEvent.of(
                    EffectsHandler.TOPIC,
                    "/test",
                    EffectsHandler.WANTED,
                    subject,
                    1,
                    com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
            probe.publish(event.withData("{\"number\": \0}"));
            publish(other, 1);

            awaitEffects(other, List.of(1L));
            await().untilAsserted(() -> assertThat(count(
                            "select count(*) from parked_events where reason = 'POISON' and subject = ?", subject))
                    .isEqualTo(1));
        }
    }

    @Test
    void newerStateMakesUpForPoisonEvenBehindAGap() throws Exception {
        String subject = subject();

        publish(List.of(changed(subject, 1, "first")));
        publish(List.of(changed(subject, 5, "poison")));
        await().untilAsserted(() -> assertThat(count("select count(*) from parked_events where subject = ?", subject))
                .isEqualTo(1));
        publish(List.of(changed(subject, 9, "newest")));

        awaitEffects(subject, List.of(1L, 9L));
        assertThat(count("select count(*) from parked_events where subject = ?", subject))
                .isZero();
    }

    @Test
    void eventsWaitForABrokerThatIsAwayAndKeepTheirOrder() throws Exception {
        String subject = subject();
        Infrastructure.kafka().stop();

        publish(subject, 1, 2, 3);
        publish(subject, 4);
        assertThat(effects(subject)).isEmpty();
        await().untilAsserted(() ->
                assertThat(meters.get("motcua.outbox.waiting").gauge().value()).isGreaterThanOrEqualTo(4));
        Infrastructure.kafka().start();
        publish(subject, 5);

        awaitEffects(subject, List.of(1L, 2L, 3L, 4L, 5L));
    }

    /**
     * A broker that starts takes its partitions one by one, and of a producer it does not know it takes any batch as the first: a relay that had
     * sent a second batch by then would see the first refused for ever.
     */
    @Test
    void manySubjectsOfANewProducerKeepTheirOrderWhenTheBrokerStarts() throws Exception {
        List<String> subjects = Stream.generate(EventingTest::subject).limit(60).toList();
        Infrastructure.kafka().stop();
        Infrastructure.database().restart();
        await().ignoreExceptions().until(() -> count("select count(*) from effects where subject = ?", "") == 0);

        for (long seq = 1; seq <= 8; seq++) {
            long number = seq;
            List<NewEvent> round =
                    subjects.stream().map(subject -> happened(subject, number)).toList();
            await().ignoreExceptions().until(() -> {
                publish(round);
                return true;
            });
        }
        Infrastructure.kafka().start();

        for (String subject : subjects) {
            awaitEffects(subject, LongStream.rangeClosed(1, 8).boxed().toList());
        }
    }

    @Test
    void relayAndConsumerComeBackAfterARestartOfTheDatabase() throws Exception {
        String subject = subject();
        publish(subject, 1, 2);

        Infrastructure.database().restart();
        await().ignoreExceptions().until(() -> {
            publish(subject, 3);
            return true;
        });

        awaitEffects(subject, List.of(1L, 2L, 3L));
    }

    /** A version of a service that reads more than the one before finds it where that one has passed by. */
    @Test
    void stateOfATypeThatIsNewHereIsReadFromTheFirstRecord() {
        List<TopicPartition> partitions = List.of(
                new TopicPartition(LatestEffectsHandler.TOPIC, 0), new TopicPartition(LatestEffectsHandler.TOPIC, 1));
        Handling before = handlers.of("intake", LatestEffectsHandler.TOPIC).orElseThrow();
        Handling now = new TransactionHandling<>(
                new LatestEffectsHandler() {
                    @Override
                    public List<Door<State>> doors() {
                        return List.of(Door.<State>latest(TOPIC)
                                .on(WANTED, Changed.class, State::of)
                                .on("vn.motcua.test.more.v1", Changed.class, State::of));
                    }
                },
                transactions);
        stateReads.begun(before, partitions);

        assertThat(stateReads.unread(before, partitions)).isEmpty();
        assertThat(stateReads.unread(now, partitions)).isEqualTo(partitions);
        stateReads.begun(now, partitions.subList(0, 1));
        assertThat(stateReads.unread(now, partitions)).isEqualTo(partitions.subList(1, 2));
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private void publish(String subject, long... numbers) throws Exception {
        publish(LongStream.of(numbers)
                .mapToObj(number -> happened(subject, number))
                .toList());
    }

    private void publish(List<NewEvent> events) throws Exception {
        eventLoop.await(() -> unitOfWork.run(session -> {
            events.forEach(event -> outbox.add(session, event));
            return Uni.createFrom().voidItem();
        }));
    }

    private static NewEvent happened(String subject, long seq) {
        return new NewEvent(
                EffectsHandler.TOPIC,
                "/test",
                EffectsHandler.WANTED,
                subject,
                seq,
                Instant.now(),
                Map.of("number", seq));
    }

    private static NewEvent changed(String subject, long seq, String content) {
        return new NewEvent(
                LatestEffectsHandler.TOPIC,
                "/test-catalog",
                LatestEffectsHandler.WANTED,
                subject,
                seq,
                Instant.now(),
                Map.of("content", content));
    }

    private static NewEvent unread(String subject, long seq) {
        return new NewEvent(
                EffectsHandler.TOPIC,
                "/test",
                "vn.motcua.test.unread.v1",
                subject,
                seq,
                Instant.now(),
                Map.of("number", seq));
    }

    private static NewEvent paid(String subject, long seq) {
        return new NewEvent(
                FeeEffectsHandler.TOPIC,
                "/test-payment",
                FeeEffectsHandler.WANTED,
                subject,
                seq,
                Instant.now(),
                Map.of("number", seq));
    }

    private static Uni<Integer> effect(Mutiny.Session session, String subject) {
        return session.createNativeQuery("insert into effects values (:subject, 0, 'own')")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private void awaitEffects(String subject, List<Long> expected) {
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> assertThat(effects(subject))
                .isEqualTo(expected));
    }

    private List<Long> effects(String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select seq from effects where subject = ? order by n")) {
            query.setString(1, subject);
            List<Long> numbers = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
            return numbers;
        }
    }

    private List<String> types(String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select type from effects where subject = ? order by n")) {
            query.setString(1, subject);
            List<String> types = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    types.add(row.getString(1));
                }
            }
            return types;
        }
    }

    private double parked(String reason) {
        return meters.get("motcua.events.parked").tag("reason", reason).gauge().value();
    }

    private long count(String sql, String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
