package vn.motcua.notification.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.inbox.model.Reminder;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.notification.reference.persistence.CatalogNames;

/** What we read, held against the contracts. */
class DossierDoorsTest {

    private static final UUID DOSSIER = UUID.fromString("0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44");

    static Stream<Arguments> eventsWithANotice() {
        return Stream.of(
                        Arguments.of("dossier.submitted.v1", LetterTemplate.FILED),
                        Arguments.of("dossier.received.v1", LetterTemplate.RECEIVED),
                        Arguments.of("dossier.refused.v1", LetterTemplate.REFUSED),
                        Arguments.of("dossier.withdrawn.v1", LetterTemplate.WITHDRAWN),
                        Arguments.of("fee.settled.v1", LetterTemplate.PAID),
                        Arguments.of("result.issued.v1", LetterTemplate.RESULT_READY),
                        Arguments.of("result.returned.v1", LetterTemplate.RETURNED),
                        Arguments.of("case.withdrawn.v1", LetterTemplate.WITHDRAWN),
                        Arguments.of("case.withdrawal-refused.v1", LetterTemplate.WITHDRAWAL_REFUSED),
                        Arguments.of("case.supplement-requested.v1", LetterTemplate.SUPPLEMENT_ASKED),
                        Arguments.of("case.obligation-requested.v1", LetterTemplate.OBLIGATION_ASKED),
                        Arguments.of("case.resumed.v1", LetterTemplate.RESUMED),
                        Arguments.of("case.stopped.v1", LetterTemplate.STOPPED),
                        Arguments.of("fee.refunded.v1", LetterTemplate.REFUNDED))
                .flatMap(row ->
                        Stream.of("full", "minimal").map(example -> Arguments.of(row.get()[0], row.get()[1], example)));
    }

    @ParameterizedTest
    @MethodSource("eventsWithANotice")
    void readsEveryEventThatGivesReasonForANotice(String type, LetterTemplate template, String example) {
        ReceivedEvent event = example(type, example);

        DossierNews news = read(event);

        assertThat(notice(news).template()).isEqualTo(template);
        assertThat(notice(news).id()).isEqualTo(event.id());
        assertThat(notice(news).dossierId()).isEqualTo(DOSSIER);
        assertThat(notice(news).facts().at()).isNotNull();
        assertThat(news.learnt().dossierId()).isEqualTo(DOSSIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPPLEMENT", "RETURN"})
    void tellsOfAFeeThatFallsDueAfterReception(String collectAt) {
        ObjectNode payload = EventContracts.example("fee.raised.v1", "full").put("collectAt", collectAt);

        DossierNews news = read(received(EventContracts.event("fee.raised.v1", DOSSIER.toString(), 1, payload)));

        assertThat(notice(news).template()).isEqualTo(LetterTemplate.FEE_DUE);
        assertThat(notice(news).facts().amount()).isEqualTo(10_000L);
    }

    @Test
    void leavesAFeeAtReceptionToTheLetterOfTheReception() {
        DossierNews news = read(example("fee.raised.v1", "full"));

        assertThat(news.notice()).isNull();
        assertThat(news.learnt().isEmpty()).isTrue();
    }

    @Test
    void takesTheNewDueDateFromACaseThatGoesOn() {
        assertThat(notice(read(example("case.resumed.v1", "full"))).facts().dueAt())
                .isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
    }

    @Test
    void takesFromReceptionTheCodeTheDueDateAndTheUnits() {
        DossierNews news = read(example("dossier.received.v1", "minimal"));

        assertThat(notice(news).facts().dueAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(news.learnt())
                .returns("H26.01-261123-0412", RecipientNews::dossierCode)
                .returns(new RecipientNews.Units("H26.01", "H26.30.02"), RecipientNews::units)
                .returns(null, RecipientNews::contact);
        assertThat(news.learnt().procedure()).isNotNull();
        assertThat(news.learnt().owner()).isNotNull();
    }

    @Test
    void readsWhoseTimeRunsOutAndWhoHoldsTheStep() {
        DeadlineNews step = deadline(example("case.nearly-due.v1", "full"));
        DeadlineNews dossier = deadline(example("case.overdue.v1", "minimal"));

        assertThat(step)
                .returns(Reminder.STEP_NEARLY_DUE, DeadlineNews::reminder)
                .returns("H26.30.01", DeadlineNews::unit)
                .returns(UUID.fromString("00000000-0000-4000-8000-000000000004"), DeadlineNews::assignee)
                .returns("APPRAISE", news -> news.facts().step());
        assertThat(dossier)
                .returns(Reminder.DOSSIER_OVERDUE, DeadlineNews::reminder)
                .returns(null, DeadlineNews::assignee);
        assertThat(dossier.facts().dueAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
    }

    private static DeadlineNews deadline(ReceivedEvent event) {
        return (DeadlineNews) readAny(event);
    }

    @Test
    void readsContactsWithAndWithoutAnAddress() {
        DossierNews full = read(example("contact.provided.v1", "full"));
        DossierNews minimal = read(example("contact.provided.v1", "minimal"));

        assertThat(full.learnt().contact())
                .isEqualTo(new Contact("Nguyễn Văn Thí Dụ", "thi.du@example.com", "0900 000 000", "vi"));
        assertThat(minimal.learnt().contact()).isEqualTo(new Contact("", "", "vi"));
        assertThat(full.notice()).isNull();
    }

    @Test
    void whatIsLearntLaterCompletesWhatWasKnown() {
        RecipientNews all = read(example("dossier.submitted.v1", "full"))
                .learnt()
                .and(read(example("contact.provided.v1", "full")).learnt())
                .and(read(example("dossier.received.v1", "full")).learnt());

        assertThat(all.contact())
                .isEqualTo(new Contact("Nguyễn Văn Thí Dụ", "thi.du@example.com", "0900 000 000", "vi"));
        assertThat(all.dossierCode()).isNotNull();
        assertThat(all.units()).isNotNull();
        assertThat(all.procedure()).isNotNull();
    }

    @Test
    void takesFromTheCatalogueWhatThingsAreCalled() {
        assertThat(readAny(received(EventContracts.event("unit.changed.v1", "full", "H26.30.01", 1))))
                .isEqualTo(new CatalogNames.OfUnit(
                        "H26.30.01",
                        new Text("Ủy ban nhân dân phường Hoàn Kiếm", "People's Committee of Hoan Kiem Ward")));
        for (String example : new String[] {"full", "minimal"}) {
            assertThat(readAny(received(EventContracts.event("procedure.published.v1", example, "1.004222/1", 1))))
                    .isInstanceOfSatisfying(
                            CatalogNames.OfProcedure.class,
                            procedure -> assertThat(procedure.name().vi()).isNotBlank());
        }
    }

    @Test
    void anIncompleteEventBreaksItsContractWithoutSayingWhatItHolds() {
        CloudEvent event = EventContracts.event("dossier.submitted.v1", "full", DOSSIER.toString(), 1);

        assertThatThrownBy(() -> read(received(event.withData("{\"name\":\"Canary\"}"))))
                .isInstanceOf(BrokenContract.class)
                .hasMessageNotContaining("Canary");
    }

    @Test
    void everyTypeComesThroughTheDoorOfItsTopic() {
        for (Door<Object> door : Stream.concat(DossierDoors.all().stream(), CatalogDoors.all().stream())
                .toList()) {
            assertThat(door.types()).isNotEmpty().allSatisfy(type -> {
                assertThat(EventContracts.types()).contains(type);
                assertThat(EventContracts.topic(type)).isEqualTo(door.topic());
            });
        }
    }

    private static Notice notice(DossierNews news) {
        return Objects.requireNonNull(news.notice());
    }

    private static DossierNews read(ReceivedEvent event) {
        return (DossierNews) readAny(event);
    }

    private static Object readAny(ReceivedEvent event) {
        return Stream.concat(DossierDoors.all().stream(), CatalogDoors.all().stream())
                .filter(door -> door.topic().equals(event.topic()))
                .findFirst()
                .orElseThrow()
                .read(event);
    }

    private static ReceivedEvent example(String type, String name) {
        return received(EventContracts.event(type, name, DOSSIER.toString(), 1));
    }

    private static ReceivedEvent received(CloudEvent event) {
        return new ReceivedEvent(
                UUID.fromString(event.id()),
                event.topic(),
                event.source(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.headers().get("traceparent"),
                event.data());
    }
}
