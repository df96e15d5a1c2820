package vn.motcua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.ShortMessageCentre;
import vn.motcua.notification.testing.WithMailSystem;
import vn.motcua.notification.testing.WithShortMessageCentre;

/** From events to telephones, against a centre that behaves and misbehaves. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
@QuarkusTestResource(value = WithShortMessageCentre.class, restrictToAnnotatedClass = true)
class ShortMessagesTest {

    private static final String NAME = "Nguyễn Thị Canary";

    private MailSystem mailSystem;
    private ShortMessageCentre centre;
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        mailSystem = WithMailSystem.open();
        centre = WithShortMessageCentre.open();
        kafka = KafkaProbe.of("notification.delivery-events");
    }

    @AfterEach
    void close() {
        kafka.close();
        centre.close();
        mailSystem.close();
    }

    @Test
    void tellsWhoeverHasNoMailInAsManyPartsAsVietnameseTakes() {
        Dossier dossier = new Dossier(kafka);
        String number = number("1234");
        dossier.contact(NAME, "", "0" + number.substring(2), "vi");
        dossier.received();

        awaitStates(dossier, "SMS DELIVERED");
        List<ShortMessageCentre.Part> parts = centre.to(number);
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.sender()).isEqualTo("MOTCUA");
            assertThat(part.coding()).isEqualTo(8);
        });
        assertThat(parts.getFirst().header()).hasSize(6).startsWith(5, 0, 3).endsWith(2, 1);
        assertThat(text(parts))
                .isEqualTo("Hồ sơ " + dossier.code() + " đã được tiếp nhận. Hẹn trả kết quả: 17:00 ngày 02/12/2026.")
                .doesNotContain("Canary");
        CloudEvent sent = kafka.await(dossier.id().toString(), "vn.motcua.notice.sent.v1");
        assertThat(sent.json().path("channel").textValue()).isEqualTo("SMS");
    }

    @Test
    void fallsBackToATelephoneWhereMailIsRefused() {
        Dossier dossier = new Dossier(kafka);
        String number = number("1234");
        dossier.contact(NAME, "unknown." + dossier.id() + "@example.vn", number, "en");
        dossier.feeSettled();

        awaitStates(dossier, "EMAIL FAILED", "SMS DELIVERED");
        assertThat(text(centre.to(number))).startsWith("VND 10,000 received for dossier");
        assertThat(kafka.about(dossier.id().toString()))
                .as("a notice that has come has not failed")
                .noneMatch(event -> event.type().equals("vn.motcua.notice.failed.v1"));
    }

    @Test
    void failsWhereNoChannelIsLeft() {
        Dossier nobody = new Dossier(kafka);
        Dossier away = new Dossier(kafka);
        nobody.contact(NAME, "", number("0003"), "vi");
        nobody.submitted();
        away.contact(NAME, "", number("0001"), "vi");
        away.submitted();

        awaitStates(nobody, "SMS FAILED");
        awaitStates(away, "SMS FAILED");
        Map.of(nobody, "REJECTED", away, "UNDELIVERED").forEach((dossier, reason) -> {
            CloudEvent failed = kafka.await(dossier.id().toString(), "vn.motcua.notice.failed.v1");
            assertThat(failed.json().path("reason").textValue()).isEqualTo(reason);
            assertThat(failed.json().path("channel").textValue()).isEqualTo("SMS");
        });
    }

    @Test
    void aReceiptMayComeBeforeTheAnswerAndAThrottledMessageIsTriedAgain() {
        Dossier early = new Dossier(kafka);
        Dossier throttled = new Dossier(kafka);
        early.contact(NAME, "", number("0005"), "vi");
        early.submitted();
        throttled.contact(NAME, "", number("0002"), "vi");
        throttled.submitted();

        awaitStates(early, "SMS DELIVERED");
        awaitStates(throttled, "SMS DELIVERED");
    }

    /** Nobody knows whether the centre has what it did not answer; the repetition has the same mark, so that a telephone shows it once. */
    @Test
    void whatADroppedConnectionLeavesInDoubtIsRepeatedWithItsMark() {
        Dossier dossier = new Dossier(kafka);
        String number = number("0004");
        dossier.contact(NAME, "", number, "vi");
        dossier.received();

        awaitStates(dossier, "SMS DELIVERED");
        assertThat(centre.to(number)).hasSizeGreaterThan(2);
        assertThat(centre.to(number).stream().map(part -> part.header()[3]).distinct())
                .hasSize(1);
        assertThat(centre.binds()).isGreaterThan(1);
    }

    @Test
    void nothingIsLostWhileTheCentreIsAwayAndMailGoesOn() {
        centre.close();
        Dossier waiting = new Dossier(kafka);
        Dossier mailed = new Dossier(kafka);
        String number = number("1234");
        waiting.contact(NAME, "", number, "vi");
        waiting.submitted();
        mailed.contact(NAME, mailed.id() + "@example.vn", "vi");
        mailed.submitted();

        awaitStates(mailed, "EMAIL SENT");
        awaitStates(waiting, "SMS PENDING");
        centre = WithShortMessageCentre.open();
        awaitStates(waiting, "SMS DELIVERED");
    }

    @Test
    void logsHoldNoNumber() throws IOException {
        Dossier dossier = new Dossier(kafka);
        String number = number("0003");
        dossier.contact(NAME, "", number, "vi");
        dossier.submitted();

        awaitStates(dossier, "SMS FAILED");
        assertThat(Files.readString(Path.of(WithMailSystem.LOG))).doesNotContain(number, number.substring(2));
    }

    private static String text(List<ShortMessageCentre.Part> parts) {
        return parts.stream().map(ShortMessageCentre.Part::text).collect(Collectors.joining());
    }

    private static String number(String manners) {
        return "849" + ThreadLocalRandom.current().nextInt(1_000, 10_000) + manners;
    }

    private static void awaitStates(Dossier dossier, String... states) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Infrastructure.database()
                        .select(
                                "notification",
                                "select channel || ' ' || state as state from deliveries where dossier_id = ? order by channel",
                                dossier.id()))
                .extracting(row -> row.get("state"))
                .containsExactly((Object[]) states));
    }
}
