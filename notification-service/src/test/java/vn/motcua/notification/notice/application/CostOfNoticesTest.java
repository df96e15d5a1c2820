package vn.motcua.notification.notice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.kit.testing.DatabaseWire;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.WithMailSystem;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

/**
 * What notices cost, with the settings of an installation: nobody is told of each that was sent, and nobody has to look for one that can be sent at
 * once. The figures are a budget: whoever makes a notice dearer sees it here.
 */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
@TestProfile(CostOfNoticesTest.Usual.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostOfNoticesTest {

    private static final int DOSSIERS = 20;
    private static final int LETTERS = 5;

    /** Looks for what is nobody's so seldom that no test sees it. */
    public static final class Usual implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Settings.class));
        }
    }

    /** Comes after the test's own resources. */
    public static final class Settings implements io.quarkus.test.common.QuarkusTestResourceLifecycleManager {
        @Override
        public int order() {
            return 10;
        }

        @Override
        public Map<String, String> start() {
            return Map.of("motcua.sending.tell-sent", "false", "motcua.sending.poll", "PT30S");
        }

        @Override
        public void stop() {}
    }

    @Inject
    FollowingDossiers following;

    @Inject
    Transactions transactions;

    @Inject
    EventLoop eventLoop;

    private MailSystem mailSystem;
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        mailSystem = WithMailSystem.open();
        kafka = KafkaProbe.of("notification.delivery-events");
    }

    @AfterEach
    void close() {
        kafka.close();
        mailSystem.close();
    }

    @Test
    @Order(1)
    void whatCanBeSentIsSentAtOnceAndWrittenTwice() {
        Map<String, Long> before = counts();
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = new Dossier(kafka);
            dossiers.add(dossier);
            dossier.contact("Nguyễn Thị Canary", dossier.id() + "@example.vn", "vi");
            dossier.submitted();
            dossier.received();
            dossier.feeSettled();
            dossier.resultIssued();
            dossier.resultReturned();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dossiers).allSatisfy(dossier -> assertThat(mailSystem.mails())
                        .filteredOn(
                                mail -> mail.recipient().startsWith(dossier.id().toString()))
                        .hasSize(LETTERS)));
        await().untilAsserted(() -> assertThat(dossiers)
                .allSatisfy(dossier -> assertThat(sentAtOnce(dossier)).isEqualTo((long) LETTERS)));
        await().untilAsserted(() -> assertThat(since(before, "deliveries ins")).isEqualTo((long) DOSSIERS * LETTERS));
        // Those whose contact came behind them were written once more.
        await().untilAsserted(() -> assertThat(since(before, "deliveries upd"))
                .isBetween((long) DOSSIERS * LETTERS, 2L * DOSSIERS * LETTERS));
        assertThat(since(before, "outbox ins")).isZero();
        await().untilAsserted(() -> assertThat(since(before, "inbox_items ins")).isEqualTo((long) DOSSIERS * LETTERS));
        assertThat(since(before, "inbox_items upd")).isZero();
        assertThat(indexesOf("deliveries", "inbox_items"))
                .as("each is an entry a letter: whoever adds one says so in ADR 62")
                .containsExactly(
                        "deliveries_due",
                        "deliveries_pkey",
                        "deliveries_withheld",
                        "inbox_items_pkey",
                        "inbox_items_unread");
        assertThat(dossiers)
                .allSatisfy(dossier -> assertThat(kafka.about(dossier.id().toString()))
                        .noneMatch(event -> event.topic().equals("notification.delivery-events")));
    }

    @Test
    @Order(2)
    void aBatchAsksAndWritesTheSameWhateverItsSize() throws Exception {
        for (int size : new int[] {1, 10, 50}) {
            follow(size);
            DatabaseWire.Count least = follow(size);
            for (int i = 0; i < 100 && (i < 5 || least.trips() > 2); i++) {
                DatabaseWire.Count next = follow(size);
                least = next.trips() + next.statements().size()
                                < least.trips() + least.statements().size()
                        ? next
                        : least;
            }

            assertThat(least.trips()).as("trips of %d events", size).isLessThanOrEqualTo(2);
            assertThat(DatabaseWire.work(least))
                    .as("statements of %d events", size)
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("insert into recipients"),
                            one -> assertThat(one).contains("from recipients r", "from letters_to_addresses l"),
                            one -> assertThat(one).contains("from deliveries n"),
                            one -> assertThat(one).contains("insert into deliveries", "insert into inbox_items"));
        }
    }

    private DatabaseWire.Count follow(int size) throws Exception {
        List<DossierNews> news = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID dossier = UUID.randomUUID();
            Instant now = Instant.now();
            news.add(new DossierNews(
                    RecipientNews.of(dossier).units("H26.30.01", "H26.30.01").owner(UUID.randomUUID()),
                    new Notice(UUID.randomUUID(), dossier, LetterTemplate.FILED, LetterFacts.at(now), now)));
        }
        DatabaseWire.startCounting();
        eventLoop.await(() -> transactions.run(tx -> following.follow(tx, news)));
        return DatabaseWire.counted();
    }

    private static long sentAtOnce(Dossier dossier) {
        return (Long) Objects.requireNonNull(Infrastructure.database()
                .select(
                        "notification",
                        "select count(*) as n from notices where dossier_id = ? and state = 'SENT' and attempts = 1",
                        dossier.id())
                .getFirst()
                .get("n"));
    }

    private static List<Object> indexesOf(String... tables) {
        return Infrastructure.database()
                .select(
                        "notification",
                        "select indexname from pg_indexes where tablename in (?, ?) order by indexname",
                        (Object[]) tables)
                .stream()
                .<Object>map(row -> Objects.requireNonNull(row.get("indexname")))
                .toList();
    }

    private static long since(Map<String, Long> before, String what) {
        return Objects.requireNonNull(counts().get(what)) - before.getOrDefault(what, 0L);
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Infrastructure.database()
                .select("notification", "select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables")
                .forEach(row -> {
                    counts.put(row.get("relname") + " ins", (Long) Objects.requireNonNull(row.get("n_tup_ins")));
                    counts.put(row.get("relname") + " upd", (Long) Objects.requireNonNull(row.get("n_tup_upd")));
                });
        return counts;
    }
}
