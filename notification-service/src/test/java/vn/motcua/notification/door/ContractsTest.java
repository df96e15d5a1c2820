package vn.motcua.notification.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.notice.events.DeliveryEvents;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.notice.model.Outcome;

/** What we read and write, held against the contracts. */
class ContractsTest {

    private static final UUID DOSSIER = UUID.fromString("0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44");

    static Stream<Arguments> eventsWithANotice() {
        return Stream.of(
                        Arguments.of("vn.motcua.dossier.submitted.v1", NoticeTemplate.FILED),
                        Arguments.of("vn.motcua.dossier.received.v1", NoticeTemplate.RECEIVED),
                        Arguments.of("vn.motcua.dossier.refused.v1", NoticeTemplate.REFUSED),
                        Arguments.of("vn.motcua.dossier.withdrawn.v1", NoticeTemplate.WITHDRAWN),
                        Arguments.of("vn.motcua.fee.settled.v1", NoticeTemplate.PAID),
                        Arguments.of("vn.motcua.result.issued.v1", NoticeTemplate.RESULT_READY),
                        Arguments.of("vn.motcua.result.returned.v1", NoticeTemplate.RETURNED),
                        Arguments.of("vn.motcua.case.withdrawn.v1", NoticeTemplate.WITHDRAWN),
                        Arguments.of("vn.motcua.case.withdrawal-refused.v1", NoticeTemplate.WITHDRAWAL_REFUSED))
                .flatMap(row ->
                        Stream.of("full", "minimal").map(example -> Arguments.of(row.get()[0], row.get()[1], example)));
    }

    @ParameterizedTest
    @MethodSource("eventsWithANotice")
    void readsEveryEventThatGivesReasonForANotice(String type, NoticeTemplate template, String example) {
        ReceivedEvent event = example(type, example);

        News.OfDossier news = ofDossier(event);

        assertThat(news.notice()).isNotNull().satisfies(notice -> {
            assertThat(notice.template()).isEqualTo(template);
            assertThat(notice.id()).isEqualTo(event.id());
            assertThat(notice.dossierId()).isEqualTo(DOSSIER);
            assertThat(notice.facts().at()).isNotNull();
        });
        assertThat(news.recipient().dossierId()).isEqualTo(DOSSIER);
    }

    @Test
    void takesFromReceptionTheCodeTheDueDateAndTheUnits() {
        News.OfDossier news = ofDossier(example("vn.motcua.dossier.received.v1", "minimal"));

        NewNotice notice = Objects.requireNonNull(news.notice());
        assertThat(notice.facts().dueAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        RecipientNews recipient = news.recipient();
        assertThat(recipient.dossierCode()).isEqualTo("H26.01-261123-0412");
        assertThat(recipient.receivingUnit()).isEqualTo("H26.01");
        assertThat(recipient.competentUnit()).isEqualTo("H26.30.02");
        assertThat(recipient.hasContact()).isFalse();
    }

    @Test
    void readsContactsWithAndWithoutAnAddress() {
        News.OfDossier full = ofDossier(example("vn.motcua.contact.provided.v1", "full"));
        News.OfDossier minimal = ofDossier(example("vn.motcua.contact.provided.v1", "minimal"));

        assertThat(full.recipient())
                .returns("Nguyễn Văn Thí Dụ", RecipientNews::name)
                .returns("thi.du@example.com", RecipientNews::email)
                .returns("vi", RecipientNews::language);
        assertThat(minimal.recipient()).returns("", RecipientNews::email).returns(true, RecipientNews::hasContact);
        assertThat(full.notice()).isNull();
    }

    @Test
    void aNulInANameStopsNoLetter() {
        CloudEvent event = EventContracts.event("vn.motcua.contact.provided.v1", "full", DOSSIER.toString(), 1);

        News.OfDossier news = ofDossier(received(event.withData(event.data().replace("Nguyễn Văn", "Nguyễn\\u0000Văn\\r\\n"))));

        assertThat(news.recipient().name()).isEqualTo("Nguyễn Văn Thí Dụ");
    }

    @Test
    void mergesWhatABatchTellsOfOneDossier() {
        RecipientNews all = ofDossier(example("vn.motcua.dossier.submitted.v1", "full"))
                .recipient()
                .and(ofDossier(example("vn.motcua.contact.provided.v1", "full")).recipient())
                .and(ofDossier(example("vn.motcua.dossier.received.v1", "full")).recipient());

        assertThat(all.hasContact()).isTrue();
        assertThat(all.dossierCode()).isNotNull();
        assertThat(all.receivingUnit()).isNotNull();
    }

    @Test
    void readsTheAssignmentsOfAnOfficer() {
        for (String name : List.of("full", "minimal")) {
            var data = EventContracts.example("vn.motcua.officer.assigned.v1", name);
            String officer = data.path("officerId").textValue();

            assertThat(read(received(EventContracts.event("vn.motcua.officer.assigned.v1", officer, 1, data))))
                    .isInstanceOf(News.OfOfficer.class);
        }
    }

    @Test
    void anIncompleteEventBreaksItsContractWithoutSayingWhatItHolds() {
        CloudEvent event = EventContracts.event("vn.motcua.dossier.submitted.v1", "full", DOSSIER.toString(), 1);

        assertThatThrownBy(() -> read(received(event.withData("{\"name\":\"Canary\"}"))))
                .isInstanceOf(BrokenContract.class)
                .hasMessageNotContaining("Canary");
    }

    @Test
    void writesWhatTheContractsPromise() {
        UUID notice = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T02:15:31.660Z");

        for (NoticeTemplate template : NoticeTemplate.values()) {
            assertKept(DeliveryEvents.sent(DOSSIER, 1, notice, template, at));
        }
        for (Outcome.Failure failure : Outcome.Failure.values()) {
            assertKept(DeliveryEvents.failed(DOSSIER, 1, notice, NoticeTemplate.FILED, at, failure));
        }
    }

    @Test
    void subscribesToTypesWhereTheyArePublished() {
        Set<String> subscribed = new TreeSet<>();
        for (Door<News> door : NotificationEvents.DOORS) {
            door.types().forEach(type -> {
                assertThat(EventContracts.topic(type)).isEqualTo(door.topic());
                subscribed.add(type);
            });
        }
        assertThat(EventContracts.types()).containsAll(subscribed);
    }

    private static News read(ReceivedEvent event) {
        return NotificationEvents.DOORS.stream()
                .filter(door -> door.topic().equals(event.topic()))
                .findFirst()
                .orElseThrow()
                .read(event);
    }

    private static News.OfDossier ofDossier(ReceivedEvent event) {
        return (News.OfDossier) read(event);
    }

    private static void assertKept(NewEvent event) {
        EventContracts.assertValid(event.type(), Payloads.write(event.payload()));
        assertThat(event.topic()).isEqualTo(EventContracts.topic(event.type()));
        assertThat(event.source()).isEqualTo(EventContracts.source(event.type()));
    }

    private static ReceivedEvent example(String type, String name) {
        return received(EventContracts.event(type, name, DOSSIER.toString(), 1));
    }

    private static ReceivedEvent received(CloudEvent event) {
        @Nullable String traceparent = event.headers().get("traceparent");
        return new ReceivedEvent(
                UUID.fromString(event.id()),
                event.topic(),
                event.source(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.time(),
                traceparent,
                event.data());
    }
}
