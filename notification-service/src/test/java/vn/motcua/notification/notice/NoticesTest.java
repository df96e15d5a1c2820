package vn.motcua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.ReadMail;
import vn.motcua.notification.testing.WithMailSystem;

/** From events to mails, against a mail system that behaves and misbehaves. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class NoticesTest {

    private static final String SENT = "vn.motcua.notice.sent.v1";
    private static final String FAILED = "vn.motcua.notice.failed.v1";
    private static final String UNIT = "Ủy ban nhân dân phường Hoàn Kiếm";
    private static final String PROCEDURE = "Đăng ký thường trú";
    private static final String NAME = "Nguyễn Thị Canary";

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
    void tellsEveryStepOnceInVietnamese() {
        catalogue();
        Dossier dossier = new Dossier(kafka);
        String address = address("a");

        dossier.contact(NAME, address, "vi");
        dossier.submitted();
        dossier.received();
        dossier.processingStarted();
        dossier.feeSettled();
        dossier.resultIssued();
        dossier.resultReturned();

        List<ReadMail> mails = awaitMails(address, 5);
        assertThat(mails)
                .extracting(ReadMail::subject)
                .allSatisfy(subject -> assertThat(subject).matches("\\p{ASCII}*[^\\p{ASCII}].*"))
                .anyMatch(subject -> subject.equals("[" + dossier.code() + "] Hồ sơ đã được tiếp nhận"));
        ReadMail reception = mails.stream()
                .filter(mail -> mail.subject().contains("tiếp nhận"))
                .findFirst()
                .orElseThrow();
        assertThat(reception.text())
                .contains(
                        NAME,
                        dossier.code(),
                        "17:00 ngày 02/12/2026",
                        UNIT,
                        PROCEDURE,
                        "https://cong.example/ho-so/" + dossier.id());
        assertThat(reception.html()).contains(NAME, dossier.code(), "17:00 ngày 02/12/2026", "<p>");
        assertThat(reception.to().getPersonal()).isEqualTo(NAME);
        assertThat(mails).allSatisfy(mail -> assertThat(mail.text() + mail.html() + mail.subject())
                .doesNotContain("DENIED", "KQ.H26", "1.004222", "CITIZEN", address));
        List<CloudEvent> told = kafka.await(dossier.id().toString(), SENT, 5);
        assertThat(told).extracting(CloudEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told)
                .extracting(event -> event.json().path("template").textValue())
                .containsExactlyInAnyOrder("filed", "received", "paid", "result-ready", "returned");
        assertThat(told).allSatisfy(event -> assertThat(event.data()).doesNotContain("Canary", address));
    }

    @Test
    void writesEnglishToThoseWhoAskedForIt() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");

        dossier.contact("Jane Canary", address, "en");
        dossier.submitted();
        dossier.received();

        assertThat(awaitMails(address, 2)).anySatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[" + dossier.code() + "] Your dossier has been received");
            assertThat(mail.text()).contains("Dear Jane Canary", "17:00 on 2 December 2026");
        });
    }

    @Test
    void aNoticeWaitsForItsContact() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");

        dossier.submitted();
        dossier.received();
        await().untilAsserted(() -> assertThat(states(dossier)).containsExactly("PENDING", "PENDING"));
        assertThat(mails(address)).isEmpty();
        dossier.contact(NAME, address, "vi");

        awaitMails(address, 2);
        kafka.await(dossier.id().toString(), SENT, 2);
    }

    @Test
    void tellsRefusalAndWithdrawalWithoutTheOfficersWords() {
        Dossier refused = new Dossier(kafka);
        Dossier withdrawn = new Dossier(kafka);
        String refusedAddress = address("a");
        String withdrawnAddress = address("b");

        refused.contact(NAME, refusedAddress, "vi");
        refused.submitted();
        refused.refused("INVALID_DOCUMENTS");
        withdrawn.contact(NAME, withdrawnAddress, "vi");
        withdrawn.submitted();
        withdrawn.received();
        withdrawn.caseWithdrawn();

        assertThat(awaitMails(refusedAddress, 2))
                .anySatisfy(mail ->
                        assertThat(mail.text()).contains("thành phần hồ sơ").doesNotContain("free text"));
        assertThat(awaitMails(withdrawnAddress, 3))
                .anySatisfy(mail -> assertThat(mail.subject()).endsWith("Hồ sơ đã được rút"));
    }

    @Test
    void anAddressThatNobodyHasConfirmedIsWrittenOnce() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");

        dossier.contact(NAME, address, "vi");
        dossier.submitted();
        dossier.withdrawn();

        awaitMails(address, 1);
        await().untilAsserted(() -> assertThat(states(dossier)).containsExactlyInAnyOrder("SENT", "WITHHELD"));
        assertNoMoreThan(address, 1);
    }

    @Test
    void anAddressIsWrittenNoMoreThanItsLimitHoweverManyDossiersNameIt() {
        String address = address("a");
        List<Dossier> dossiers =
                IntStream.range(0, 33).mapToObj(i -> new Dossier(kafka)).toList();

        dossiers.forEach(dossier -> {
            dossier.contact(NAME, address, "vi");
            dossier.submitted();
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dossiers.stream().flatMap(dossier -> states(dossier).stream()))
                        .hasSize(33)
                        .filteredOn("WITHHELD"::equals)
                        .hasSizeBetween(3, 33 - 27));
        assertThat(mails(address)).hasSizeLessThanOrEqualTo(30);
        dossiers.forEach(dossier -> assertThat(kafka.about(dossier.id().toString()))
                .noneMatch(event -> event.type().equals(FAILED)));
    }

    @Test
    void neverSaysTheSameTwiceWhateverIsRepeated() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");

        CloudEvent contact = dossier.contact(NAME, address, "vi");
        CloudEvent submitted = dossier.submitted();
        CloudEvent received = dossier.received();
        for (CloudEvent repeated : List.of(submitted, contact, received, submitted, received)) {
            dossier.publish(repeated);
        }
        CloudEvent last = dossier.resultIssued();
        dossier.publish(last);

        awaitMails(address, 3);
        assertNoMoreThan(address, 3);
    }

    /** Kafka keeps the order of a dossier; what still comes behind its successor is a repetition. */
    @Test
    void anEventBehindItsSuccessorIsToldNoMore() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");
        dossier.contact(NAME, address, "vi");
        dossier.submitted();
        CloudEvent received = dossier.receivedEvent();

        dossier.refused("INVALID_DOCUMENTS");
        awaitMails(address, 2);
        dossier.publish(received);

        assertNoMoreThan(address, 2);
    }

    @Test
    void refusedForGoodFailsTheNoticeAndNothingElse() {
        Dossier unknown = new Dossier(kafka);
        Dossier other = new Dossier(kafka);
        String address = address("a");

        unknown.contact(NAME, address("unknown"), "vi");
        unknown.submitted();
        other.contact(NAME, address, "vi");
        other.submitted();

        awaitMails(address, 1);
        CloudEvent failed = kafka.await(unknown.id().toString(), FAILED);
        assertThat(failed.json().path("reason").textValue()).isEqualTo("REJECTED");
        assertThat(failed.data()).doesNotContain("Canary", "unknown");
        assertThat(states(unknown)).containsExactly("FAILED");
    }

    @Test
    void withoutAUsableAddressTheNoticeFails() {
        Dossier none = new Dossier(kafka);
        Dossier broken = new Dossier(kafka);

        none.submitted();
        none.contact(NAME, "", "vi");
        broken.contact(NAME, "x@example.vn>\r\nRCPT TO:<y@example.vn", "vi");
        broken.submitted();

        for (Dossier dossier : List.of(none, broken)) {
            CloudEvent failed = kafka.await(dossier.id().toString(), FAILED);
            assertThat(failed.json().path("reason").textValue()).isEqualTo("NO_ADDRESS");
        }
        assertThat(mailSystem.commands()).noneMatch(command -> command.contains("y@example.vn"));
    }

    @Test
    void refusedForNowIsTriedAgainAndHoldsUpNobody() {
        Dossier busy = new Dossier(kafka);
        Dossier other = new Dossier(kafka);
        String busyAddress = address("busy3");
        String address = address("a");

        busy.contact(NAME, busyAddress, "vi");
        busy.submitted();
        other.contact(NAME, address, "vi");
        other.submitted();

        awaitMails(address, 1);
        awaitMails(busyAddress, 1);
        assertNoMoreThan(busyAddress, 1);
        assertThat(select("select attempts from notices where dossier_id = ?", busy.id()))
                .containsExactly(Map.of("attempts", 4));
    }

    @Test
    void whatBreaksIsRepeatedOnlyWithTheSameMessageId() {
        Map<String, Integer> copiesByAddress = Map.of(address("lost2"), 1, address("kept1"), 2, address("closing2"), 1);
        Map<String, Dossier> dossiers = new HashMap<>();

        copiesByAddress.keySet().forEach(address -> {
            Dossier dossier = new Dossier(kafka);
            dossiers.put(address, dossier);
            dossier.contact(NAME, address, "vi");
            dossier.submitted();
        });

        dossiers.forEach((address, dossier) -> {
            CloudEvent sent = kafka.await(dossier.id().toString(), SENT);
            assertThat(sent.sequence()).isEqualTo(1);
            assertThat(mails(address))
                    .hasSize(copiesByAddress.getOrDefault(address, 0))
                    .extracting(ReadMail::messageId)
                    .containsOnly("<" + sent.json().path("noticeId").textValue() + "@motcua.example>");
            assertThat(contents(address)).hasSize(1);
        });
    }

    @Test
    void nothingIsLostOrDoubledWhileTheMailSystemIsAway() {
        mailSystem.close();
        List<Dossier> dossiers =
                IntStream.range(0, 30).mapToObj(i -> new Dossier(kafka)).toList();
        dossiers.forEach(dossier -> {
            dossier.contact(NAME, dossier.id() + "@example.vn", "vi");
            dossier.submitted();
            dossier.received();
        });
        await().untilAsserted(() ->
                assertThat(dossiers).allMatch(dossier -> states(dossier).size() == 2));

        mailSystem = WithMailSystem.open();

        dossiers.forEach(dossier -> awaitMails(dossier.id() + "@example.vn", 2));
        dossiers.forEach(dossier -> {
            List<CloudEvent> told = kafka.await(dossier.id().toString(), SENT, 2);
            assertThat(told).extracting(CloudEvent::sequence).containsExactly(1L, 2L);
            assertNoMoreThan(dossier.id() + "@example.vn", 2);
        });
    }

    @Test
    void whatACrashedInstanceHadLeasedIsSentAfterTheLease() {
        Dossier dossier = new Dossier(kafka);
        String address = address("a");
        dossier.submitted();
        await().untilAsserted(() -> assertThat(states(dossier)).containsExactly("PENDING"));
        Infrastructure.database()
                .execute(
                        "notification",
                        "update notices set state = 'SENDING', attempts = 1, due_at = now() - interval '1 second'"
                                + " where dossier_id = '" + dossier.id() + "'");

        dossier.contact(NAME, address, "vi");

        assertThat(awaitMails(address, 1).getFirst().messageId())
                .isEqualTo("<" + noticeOf(dossier) + "@motcua.example>");
        kafka.await(dossier.id().toString(), SENT);
        assertThat(select("select attempts from notices where dossier_id = ?", dossier.id()))
                .containsExactly(Map.of("attempts", 2));
    }

    @Test
    void aRestartOfTheDatabaseLosesNothing() {
        List<Dossier> dossiers =
                IntStream.range(0, 20).mapToObj(i -> new Dossier(kafka)).toList();
        dossiers.forEach(dossier -> {
            dossier.contact(NAME, dossier.id() + "@example.vn", "vi");
            dossier.submitted();
        });

        Infrastructure.database().restart();
        dossiers.forEach(Dossier::received);

        dossiers.forEach(dossier -> {
            // A relay that was cut off says it again; the number tells that it is the same.
            await().untilAsserted(() -> assertThat(kafka.about(dossier.id().toString()))
                    .extracting(CloudEvent::sequence)
                    .containsOnly(1L, 2L));
            Set<String> messageIds = new HashSet<>();
            mails(dossier.id() + "@example.vn").forEach(mail -> messageIds.add(mail.messageId()));
            assertThat(messageIds).hasSize(2);
        });
    }

    @Test
    void manyNoticesOfOneDossierInOneRoundAreNumberedOneByOne() {
        Dossier dossier = new Dossier(kafka);
        dossier.submitted();
        dossier.received();
        dossier.feeSettled();
        dossier.resultIssued();
        dossier.resultReturned();
        await().untilAsserted(() -> assertThat(states(dossier)).hasSize(5));

        dossier.contact(NAME, address("a"), "vi");

        assertThat(kafka.await(dossier.id().toString(), SENT, 5))
                .extracting(CloudEvent::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 5).boxed().toList());
    }

    @Test
    void logsHoldNoPersonalData() throws IOException {
        Dossier dossier = new Dossier(kafka);
        String address = address("unknown");
        dossier.contact(NAME, address, "vi");
        dossier.submitted();
        kafka.await(dossier.id().toString(), FAILED);
        Dossier poisoned = new Dossier(kafka);
        poisoned.publish(
                poisoned.contactEvent(NAME, "canary-poison@example.vn", "vi").withData("{\"name\":\"Canary\""));
        await().untilAsserted(() -> assertThat(select(
                        "select 1 from parked_events where subject = ?",
                        poisoned.id().toString()))
                .isNotEmpty());

        assertThat(Files.readString(Path.of(WithMailSystem.LOG)))
                .contains("vn.motcua")
                .doesNotContain("Canary", "Nguyễn", "@example.vn");
    }

    /** What the unit and the procedure of every test's dossier are called. */
    private void catalogue() {
        kafka.publish(EventContracts.event("unit.changed.v1", "full", "H26.30.01", 1));
        ObjectNode procedure = EventContracts.example("procedure.published.v1", "minimal")
                .put("code", "1.004222")
                .put("version", 1);
        procedure.putObject("name").put("vi", PROCEDURE).put("en", "Registration of permanent residence");
        kafka.publish(EventContracts.event("procedure.published.v1", "1.004222/1", 1, procedure));
        await().untilAsserted(() -> assertThat(
                        Infrastructure.database().select("notification", "select 1 from unit_names, procedure_names"))
                .isNotEmpty());
    }

    private List<ReadMail> awaitMails(String address, int count) {
        return await(count + " mails")
                .atMost(Duration.ofSeconds(20))
                .until(() -> mails(address), mails -> mails.size() >= count);
    }

    private List<ReadMail> mails(String address) {
        Stream<MailSystem.Received> received =
                mailSystem.mails().stream().filter(mail -> mail.recipient().equals(address));
        return received.map(ReadMail::of).toList();
    }

    private Set<String> contents(String address) {
        return mailSystem.mails().stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(MailSystem.Received::content)
                .collect(Collectors.toSet());
    }

    private void assertNoMoreThan(String address, int count) {
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(mails(address)).hasSize(count));
    }

    private static List<Object> states(Dossier dossier) {
        return select("select state from notices where dossier_id = ?", dossier.id()).stream()
                .<Object>map(row -> row.get("state"))
                .toList();
    }

    private static String noticeOf(Dossier dossier) {
        return String.valueOf(select("select id from notices where dossier_id = ?", dossier.id())
                .getFirst()
                .get("id"));
    }

    private static List<Map<String, Object>> select(String sql, Object parameter) {
        return Infrastructure.database().select("notification", sql, parameter);
    }

    private static String address(String behaviour) {
        return behaviour + "." + UUID.randomUUID() + "@example.vn";
    }
}
