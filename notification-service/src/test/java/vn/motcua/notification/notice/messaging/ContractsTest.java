package vn.motcua.notification.notice.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.Subscription;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.notice.model.Outcome;

/** What we read and write, held against the contracts. */
class ContractsTest {

    private static final UUID DOSSIER = UUID.fromString("0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44");

    static Stream<Arguments> eventsWithANotice() {
        return Stream.of(
                        Arguments.of(DossierEventTypes.SUBMITTED, NoticeTemplate.FILED),
                        Arguments.of(DossierEventTypes.RECEIVED, NoticeTemplate.RECEIVED),
                        Arguments.of(DossierEventTypes.REFUSED, NoticeTemplate.REFUSED),
                        Arguments.of(DossierEventTypes.WITHDRAWN, NoticeTemplate.WITHDRAWN),
                        Arguments.of(DossierEventTypes.FEE_SETTLED, NoticeTemplate.PAID),
                        Arguments.of(DossierEventTypes.RESULT_ISSUED, NoticeTemplate.RESULT_READY),
                        Arguments.of(DossierEventTypes.RESULT_RETURNED, NoticeTemplate.RETURNED),
                        Arguments.of(DossierEventTypes.CASE_WITHDRAWN, NoticeTemplate.WITHDRAWN),
                        Arguments.of(DossierEventTypes.WITHDRAWAL_REFUSED, NoticeTemplate.WITHDRAWAL_REFUSED))
                .flatMap(row ->
                        Stream.of("full", "minimal").map(example -> Arguments.of(row.get()[0], row.get()[1], example)));
    }

    @ParameterizedTest
    @MethodSource("eventsWithANotice")
    void readsEveryEventThatGivesReasonForANotice(String type, NoticeTemplate template, String example) {
        ReceivedEvent event = example(type, example);
        DossierNews news = new DossierNews();

        news.add(event);

        assertThat(news.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.template()).isEqualTo(template);
            assertThat(notice.eventId()).isEqualTo(event.id());
            assertThat(notice.dossierId()).isEqualTo(DOSSIER);
            assertThat(notice.facts().at()).isNotNull();
        });
        assertThat(news.recipients()).extracting(RecipientNews::dossierId).containsExactly(DOSSIER);
    }

    @Test
    void takesFromReceptionTheCodeTheDueDateAndTheUnits() {
        DossierNews news = new DossierNews();

        news.add(example(DossierEventTypes.RECEIVED, "minimal"));

        NewNotice notice = news.notices().getFirst();
        assertThat(notice.facts().dueAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        RecipientNews recipient = news.recipients().iterator().next();
        assertThat(recipient.dossierCode()).isEqualTo("H26.01-261123-0412");
        assertThat(recipient.receivingUnit()).isEqualTo("H26.01");
        assertThat(recipient.competentUnit()).isEqualTo("H26.30.02");
        assertThat(recipient.hasContact()).isFalse();
    }

    @Test
    void readsContactsWithAndWithoutAnAddress() {
        DossierNews full = new DossierNews();
        DossierNews minimal = new DossierNews();

        full.add(example(DossierEventTypes.CONTACT, "full"));
        minimal.add(example(DossierEventTypes.CONTACT, "minimal"));

        assertThat(full.recipients().iterator().next())
                .returns("Nguyễn Văn Thí Dụ", RecipientNews::name)
                .returns("thi.du@example.com", RecipientNews::email)
                .returns("vi", RecipientNews::language);
        assertThat(minimal.recipients().iterator().next())
                .returns("", RecipientNews::email)
                .returns(true, RecipientNews::hasContact);
        assertThat(full.notices()).isEmpty();
    }

    @Test
    void mergesWhatABatchTellsOfOneDossier() {
        DossierNews news = new DossierNews();

        news.add(example(DossierEventTypes.SUBMITTED, "full"));
        news.add(example(DossierEventTypes.CONTACT, "full"));
        news.add(example(DossierEventTypes.RECEIVED, "full"));

        assertThat(news.recipients()).singleElement().satisfies(recipient -> {
            assertThat(recipient.hasContact()).isTrue();
            assertThat(recipient.dossierCode()).isNotNull();
        });
        assertThat(news.notices()).hasSize(2);
    }

    @Test
    void anIncompleteEventBreaksItsContractWithoutSayingWhatItHolds() {
        CloudEvent event = EventContracts.event(DossierEventTypes.SUBMITTED, "full", DOSSIER.toString(), 1);
        DossierNews news = new DossierNews();

        assertThatThrownBy(() -> news.add(received(event.withData("{\"name\":\"Canary\"}"))))
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
        for (Subscription subscription : DossierEventsHandler.SUBSCRIPTIONS) {
            subscription.types().forEach(type -> {
                assertThat(EventContracts.topic(type)).isEqualTo(subscription.topic());
                subscribed.add(type);
            });
        }
        assertThat(EventContracts.types()).containsAll(subscribed);
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
