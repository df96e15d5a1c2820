package vn.motcua.notification.notice.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.notification.testing.WithMailSystem;
import vn.motcua.transactions.EventLoop;

@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class SendingNoticesTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:15:31.660Z");

    @Inject
    SendingNotices sendingNotices;

    @Inject
    EventLoop eventLoop;

    /** An attempt that outlives its lease is followed by another, and both may end in the same round. */
    @Test
    void severalOutcomesOfOneNoticeInOneRoundStopNobody() throws Exception {
        Delivery twice = sending(UUID.randomUUID(), 2);
        Delivery other = sending(UUID.randomUUID(), 1);
        try (KafkaProbe kafka = KafkaProbe.of("notification.delivery-events")) {
            record(
                    attempt(twice, 1, new Outcome.Deferred(Duration.ofHours(1))),
                    attempt(twice, 1, new Outcome.HandedOver(AT)),
                    attempt(other, 1, new Outcome.HandedOver(AT)),
                    attempt(twice, 2, new Outcome.GivenUp(AT, Reason.REJECTED)),
                    attempt(twice, 2, new Outcome.HandedOver(AT)));

            for (Delivery delivery : List.of(twice, other)) {
                assertThat(stored(delivery)).containsExactly(Map.of("state", "SENT", "event_seq", 1L));
                assertThat(kafka.await(delivery.dossierId().toString(), "vn.motcua.notice.sent.v1", 1))
                        .extracting(CloudEvent::sequence)
                        .containsExactly(1L);
            }
        }
    }

    @Test
    void endsOfOneDossierInOneRoundAreNumberedOneByOne() throws Exception {
        UUID dossier = UUID.randomUUID();
        Delivery sent = sending(dossier, 1);
        Delivery failed = sending(dossier, 1);
        Delivery deferred = sending(dossier, 1);
        try (KafkaProbe kafka = KafkaProbe.of("notification.delivery-events")) {
            record(
                    attempt(sent, 1, new Outcome.HandedOver(AT)),
                    attempt(deferred, 1, new Outcome.Deferred(Duration.ofHours(1))),
                    attempt(failed, 1, new Outcome.GivenUp(AT, Reason.NO_ADDRESS)));

            assertThat(stored(sent)).containsExactly(Map.of("state", "SENT", "event_seq", 2L));
            assertThat(stored(failed)).containsExactly(Map.of("state", "FAILED", "event_seq", 2L));
            assertThat(stored(deferred)).containsExactly(Map.of("state", "PENDING", "event_seq", 2L));
            assertThat(kafka.await(dossier.toString(), "vn.motcua.notice.failed.v1")
                            .json()
                            .path("reason")
                            .textValue())
                    .isEqualTo("NO_ADDRESS");
        }
    }

    private void record(Attempt... done) throws Exception {
        eventLoop.await(() -> sendingNotices.record(List.of(done)));
    }

    private static Attempt attempt(Delivery delivery, int number, Outcome outcome) {
        Delivery then = Delivery.of(delivery.notice());
        for (int i = 0; i < number; i++) {
            then = then.leased(Duration.ofMinutes(1));
        }
        return new Attempt(
                new LeasedDelivery(
                        then,
                        new Contact("A", "a@example.vn", "vi"),
                        new KnownDossier(delivery.dossierId(), null, null, null),
                        AT),
                outcome);
    }

    /** One that the loop of this instance never looks for. */
    private static Delivery sending(UUID dossier, int attempts) {
        UUID id = UUID.randomUUID();
        Infrastructure.database().execute("notification", """
                insert into recipients (dossier_id, name, email, language) values ('%s', 'A', 'a@example.vn', 'vi')
                on conflict do nothing
                """.formatted(dossier), """
                insert into notices (dossier_id, id, template, facts, state, attempts, raised_at, due_at)
                values ('%s', '%s', 'filed', '{"at":"2026-11-23T01:02:03Z"}', 'SENDING', %d, now(), 'infinity')
                """.formatted(dossier, id, attempts));
        return Delivery.of(new Notice(id, dossier, LetterTemplate.FILED, LetterFacts.at(AT), AT));
    }

    private static List<Map<String, Object>> stored(Delivery delivery) {
        return Infrastructure.database().select("notification", """
                        select n.state, r.event_seq from notices n join recipients r using (dossier_id) where n.id = ?
                        """, delivery.id());
    }
}
