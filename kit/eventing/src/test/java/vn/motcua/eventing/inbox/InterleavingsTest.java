package vn.motcua.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

/**
 * The promise: whatever the order of deliveries, repeats, crashes, poison, waiting and replays by several instances at once, in the end each event
 * has had its effect once, in the order of its subject, and nothing stands aside.
 */
@QuarkusTest
@WithInfrastructure("eventing")
class InterleavingsTest {

    @Inject
    Handlers handlers;

    @Inject
    InterleavedHandler handler;

    @Inject
    SettingAside settingAside;

    @Inject
    Replaying replaying;

    @Inject
    EventLoop eventLoop;

    @Inject
    Transactions transactions;

    @Inject
    EventingConfig config;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachEventHasItsEffectOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, List<Long>> expected = new TreeMap<>();
        List<ReceivedEvent> log = log(random, expected);
        Instance one = new Instance(log, new Random(seed * 31));
        Instance two = new Instance(log, new Random(seed * 37));
        handler.crashes = true;
        for (int step = 0; step < 12; step++) {
            change(random, log);
            CompletableFuture<?> both = CompletableFuture.allOf(one.start(), two.start(), replays(random));
            both.get();
        }

        handler.crashes = false;
        handler.poisoned.clear();
        handler.missing.clear();
        one.finish();
        two.finish();
        assertEachHadItsEffectOrStandsAside(expected);
        // The instance under test tries by itself, too, what waits, and holds the subject meanwhile: a replay that
        // comes
        // then leaves the subject to it. A try that met the poison before it went away ends with the subject still
        // aside, and nothing but another replay looks at poison.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            eventLoop.await(() -> replaying.replay(null));
            assertEachHadItsEffect(expected);
        });
    }

    /** Nothing is lost whatever is tried beside. What stands aside is read first: from there an event goes to its effect and never back. */
    private void assertEachHadItsEffectOrStandsAside(Map<String, List<Long>> expected) throws SQLException {
        for (Map.Entry<String, List<Long>> subject : expected.entrySet()) {
            Set<Long> found =
                    new TreeSet<>(numbers("select seq from parked_events where subject = ?", subject.getKey()));
            found.addAll(numbers("select seq from effects where subject = ?", subject.getKey()));
            assertThat(found).as("events of %s", subject.getKey()).containsExactlyElementsOf(subject.getValue());
        }
    }

    private void assertEachHadItsEffect(Map<String, List<Long>> expected) throws SQLException {
        for (Map.Entry<String, List<Long>> subject : expected.entrySet()) {
            assertThat(numbers("select seq from effects where subject = ? order by n", subject.getKey()))
                    .as("effects of %s", subject.getKey())
                    .isEqualTo(subject.getValue());
            assertThat(numbers("select seq from parked_events where subject = ?", subject.getKey()))
                    .as("set aside of %s", subject.getKey())
                    .isEmpty();
            assertThat(numbers(
                            "select state from inbox_cursors where consumer = 'payment' and subject = ?",
                            subject.getKey()))
                    .containsExactly(0L);
        }
    }

    /**
     * An event finds its subject set aside, and before it is set aside behind it a replay handles what stood there and ends. Kept behind nothing it would
     * wait for ever, because no replay looks at a subject that is in order.
     */
    @Test
    void anEventThatMeetsTheEndOfAReplayIsNotLeftBehindNothing() throws Exception {
        String subject = UUID.randomUUID().toString();
        ReceivedEvent first = event(subject, 1);
        ReceivedEvent live = event(subject, 2);
        handler.poisoned.add(key(first));
        handle(first);
        handler.poisoned.clear();

        Claim claim = new Claim("payment", false, List.of(live));
        eventLoop.await(() -> transactions.run(tx -> {
            var asked =
                    claim.questions().stream().map(question -> question.ask(tx)).toList();
            return Decision.doing(
                    () -> claim.due(asked.stream().map(Asked::answer).toList()));
        }));
        Replaying.Outcome replayed = eventLoop.await(() -> replaying.replay(subject));
        assertThatThrownBy(() -> eventLoop.await(() -> transactions.run(tx -> Decision.doing(() -> claim.write(tx)))))
                .as("comes again")
                .satisfies(failure -> assertThat(EventProcessing.concernsEverybody(EventProcessing.told(failure)))
                        .isTrue());

        assertThat(replayed.handled()).isEqualTo(1);
        assertThat(numbers("select seq from parked_events where subject = ?", subject))
                .isEmpty();
        handle(live);
        assertThat(numbers("select seq from effects where subject = ? order by n", subject))
                .containsExactly(1L, 2L);
    }

    private void handle(ReceivedEvent event) throws InterruptedException {
        Handling handling = handlers.of("payment", InterleavedHandler.TOPIC).orElseThrow();
        new EventProcessing(handling, false, settingAside, eventLoop, config).process(List.of(event), () -> {});
    }

    private static ReceivedEvent event(String subject, long seq) {
        return new ReceivedEvent(
                EventIds.next(),
                InterleavedHandler.TOPIC,
                "/test",
                InterleavedHandler.WANTED,
                subject,
                seq,
                Instant.now(),
                null,
                "{\"key\": \"%s/%d\"}".formatted(subject, seq));
    }

    /** Poison and missing things come and go. */
    private void change(Random random, List<ReceivedEvent> log) {
        if (random.nextInt(3) == 0) {
            handler.poisoned.clear();
        }
        if (random.nextInt(2) == 0) {
            handler.missing.clear();
        }
        if (random.nextInt(2) == 0) {
            handler.poisoned.add(key(log.get(random.nextInt(log.size()))));
        }
        if (random.nextInt(2) == 0) {
            handler.missing.add(key(log.get(random.nextInt(log.size()))));
        }
    }

    private CompletableFuture<?> replays(Random random) {
        return random.nextBoolean()
                ? eventLoop.start(() -> replaying.replay(null))
                : eventLoop.start(() -> replaying.retryWaiting());
    }

    /** One instance reads the log from its beginning, in order, and now and then goes back. */
    private final class Instance {

        private final List<ReceivedEvent> log;
        private final Random random;
        private final EventProcessing processing;
        private int position;

        Instance(List<ReceivedEvent> log, Random random) {
            this.log = log;
            this.random = random;
            Handling handling = handlers.of("payment", InterleavedHandler.TOPIC).orElseThrow();
            this.processing = new EventProcessing(handling, false, settingAside, eventLoop, config);
        }

        CompletableFuture<?> start() {
            int from = random.nextInt(4) == 0 ? Math.max(0, position - random.nextInt(10)) : position;
            int to = Math.min(log.size(), from + 1 + random.nextInt(8));
            position = Math.max(position, to);
            return CompletableFuture.runAsync(() -> process(log.subList(from, to)));
        }

        void finish() {
            process(log.subList(position, log.size()));
        }

        private void process(List<ReceivedEvent> events) {
            try {
                if (!events.isEmpty()) {
                    processing.process(events, () -> {});
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<ReceivedEvent> log(Random random, Map<String, List<Long>> expected) {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            subjects.add(UUID.randomUUID().toString());
        }
        Map<String, Long> last = new TreeMap<>();
        List<ReceivedEvent> log = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String subject = subjects.get(random.nextInt(subjects.size()));
            // Numbers that nobody reads here are missing.
            long seq = last.merge(subject, 1L + random.nextInt(3), Long::sum);
            expected.computeIfAbsent(subject, name -> new ArrayList<>()).add(seq);
            log.add(event(subject, seq));
        }
        return log;
    }

    private static String key(ReceivedEvent event) {
        return event.subject() + "/" + event.seq();
    }

    private List<Long> numbers(String sql, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, subject);
            List<Long> numbers = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
            return numbers;
        }
    }
}
