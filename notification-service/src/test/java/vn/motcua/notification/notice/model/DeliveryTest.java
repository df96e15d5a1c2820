package vn.motcua.notification.notice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.lifecycle.Transition;
import vn.motcua.kit.testing.StateDiagram;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.Written;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;

class DeliveryTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID DOSSIER = UUID.randomUUID();
    private static final Recipient KNOWN =
            new Recipient(new KnownDossier(DOSSIER, null, null, null), new Contact("A", "a@example.vn", "vi"));

    private final Delivery raised = raised();

    @Test
    void whatHasEndedStaysSo() {
        assertThat(Delivery.LIFE.all())
                .filteredOn(move -> move.action() != DeliveryAction.SEND_AGAIN)
                .extracting(Transition::from)
                .doesNotContain(DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.WITHHELD);
        Delivery sent =
                raised.leased(LEASE).after(1, new Outcome.HandedOver(AT)).orElseThrow();

        assertThat(sent.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(sent.after(1, new Outcome.GivenUp(AT, Reason.REJECTED))).isEmpty();
        assertThatThrownBy(() -> sent.leased(LEASE)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void newsThatAMailHasGoneIsTrueHoweverLate() {
        Delivery tryingAgain = raised.leased(LEASE).leased(LEASE);
        Delivery putBack = tryingAgain.after(2, new Outcome.Deferred(LEASE)).orElseThrow();

        assertThat(tryingAgain
                        .after(1, new Outcome.HandedOver(AT))
                        .orElseThrow()
                        .state())
                .isEqualTo(DeliveryState.SENT);
        assertThat(putBack.after(1, new Outcome.HandedOver(AT)).orElseThrow().state())
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    void onlyTheHolderOfTheLeasePutsANoticeBack() {
        Delivery tryingAgain = raised.leased(LEASE).leased(LEASE);

        assertThat(tryingAgain.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(tryingAgain.after(1, new Outcome.GivenUp(AT, Reason.REJECTED)))
                .isEmpty();
        assertThat(tryingAgain.after(2, new Outcome.NotTried()).orElseThrow())
                .returns(DeliveryState.PENDING, Delivery::state)
                .returns(1, Delivery::attempts);
    }

    @Test
    void anotherSendingIsAnotherMailThatIsTriedAsLong() {
        Delivery failed = raised.leased(LEASE)
                .after(1, new Outcome.GivenUp(AT, Reason.REJECTED))
                .orElseThrow();
        Instant later = AT.plus(Duration.ofDays(9));

        assertThat(failed.again(later))
                .returns(DeliveryState.PENDING, Delivery::state)
                .returns(new Sending(2, later), Delivery::sending)
                .returns(1, Delivery::attempts)
                .returns(null, Delivery::endedAt)
                .returns(null, Delivery::reason);
        assertThatThrownBy(() -> raised.leased(LEASE).again(later)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> raised.again(later)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void takesAsManyAsThereIsRoomFor() {
        Dispatch dispatch = dispatch(new LetterLimits(9, 9), 1);
        Recipient unknown = new Recipient(KNOWN.dossier(), null);

        assertThat(dispatch.decide(raised, unknown, Written.NOTHING)).isSameAs(raised);
        assertThat(dispatch.decide(raised(), KNOWN, Written.NOTHING))
                .returns(DeliveryState.SENDING, Delivery::state)
                .returns(1, Delivery::attempts)
                .returns(LEASE, Delivery::due);
        assertThat(dispatch.decide(raised(), KNOWN, Written.NOTHING))
                .returns(DeliveryState.PENDING, Delivery::state)
                .returns(0, Delivery::attempts)
                .returns(Duration.ZERO, Delivery::due);
    }

    @Test
    void writesAnAddressNoMoreThanItsLimits() {
        Recipient sameAddress = new Recipient(
                new KnownDossier(UUID.randomUUID(), null, null, null), new Contact("B", "A@Example.vn", "vi"));
        Dispatch dispatch = dispatch(new LetterLimits(3, 10), 100);

        assertThat(dispatch.decide(raised(), KNOWN, new Written(1, 1)).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(dispatch.decide(raised(), sameAddress, new Written(1, 1)).state())
                .isEqualTo(DeliveryState.SENDING);
        assertThat(dispatch.decide(raised(), KNOWN, new Written(1, 1)))
                .returns(DeliveryState.WITHHELD, Delivery::state)
                .returns(Reason.TOO_MANY_LETTERS, Delivery::reason)
                .returns(AT, Delivery::endedAt);
        assertThat(dispatch.letters()).isEqualTo(Map.of("a@example.vn", 2));
        assertThat(dispatch(new LetterLimits(3, 10), 1)
                        .decide(raised(), KNOWN, new Written(0, 10))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_LETTERS);
    }

    /** Whoever typed somebody else's address cannot have our sender write there again and again. */
    @Test
    void anAddressThatNoOfficerHasSeenGetsTheConfirmationOnly() {
        Dispatch dispatch = dispatch(new LetterLimits(9, 9), 100);
        Recipient received =
                new Recipient(new KnownDossier(DOSSIER, "H26-1", null, null), new Contact("A", "a@example.vn", "vi"));

        assertThat(dispatch.decide(raised(LetterTemplate.FILED), KNOWN, Written.NOTHING)
                        .state())
                .isEqualTo(DeliveryState.SENDING);
        assertThat(dispatch.decide(raised(LetterTemplate.WITHDRAWN), KNOWN, Written.NOTHING))
                .returns(DeliveryState.WITHHELD, Delivery::state)
                .returns(Reason.UNCONFIRMED_ADDRESS, Delivery::reason);
        assertThat(dispatch.decide(raised(LetterTemplate.REFUSED), KNOWN, Written.NOTHING)
                        .state())
                .isEqualTo(DeliveryState.SENDING);
        assertThat(dispatch.decide(raised(LetterTemplate.WITHDRAWN), received, Written.NOTHING)
                        .state())
                .isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void whatTheChannelTellsLaterEndsWhatWasSentAndNothingElse() {
        Delivery sent =
                raised.leased(LEASE).after(1, new Outcome.HandedOver(AT)).orElseThrow();

        Delivery delivered = sent.told(true, AT).orElseThrow();

        assertThat(delivered.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivered.told(false, AT)).isEmpty();
        assertThat(sent.told(false, AT).orElseThrow())
                .returns(DeliveryState.FAILED, Delivery::state)
                .returns(Reason.UNDELIVERED, Delivery::reason);
        assertThat(raised.leased(LEASE).told(true, AT)).isEmpty();
    }

    @Test
    void eachChannelHasItsOwnRoomAndLimits() {
        Recipient reachable = new Recipient(
                new KnownDossier(DOSSIER, null, null, null), new Contact("A", "a@example.vn", "0912345678", "vi"));
        Dispatch dispatch = new Dispatch(
                Map.of(ChannelName.EMAIL, new LetterLimits(9, 9), ChannelName.SMS, new LetterLimits(1, 1)),
                LEASE,
                Map.of(ChannelName.SMS, 5),
                AT);

        assertThat(dispatch.decide(raised(), reachable, Written.NOTHING).state())
                .isEqualTo(DeliveryState.PENDING);
        assertThat(dispatch.decide(message(), reachable, Written.NOTHING).state())
                .isEqualTo(DeliveryState.SENDING);
        assertThat(dispatch.decide(message(), reachable, Written.NOTHING).reason())
                .isEqualTo(Reason.TOO_MANY_LETTERS);
        assertThat(dispatch.letters()).isEqualTo(Map.of("a@example.vn", 1, "84912345678", 1));
    }

    private static Delivery message() {
        return Delivery.of(raised().notice(), ChannelName.SMS, AT);
    }

    private static Dispatch dispatch(LetterLimits limits, int room) {
        return new Dispatch(Map.of(ChannelName.EMAIL, limits), LEASE, Map.of(ChannelName.EMAIL, room), AT);
    }

    @ParameterizedTest
    @EnumSource
    void anActionLeadsToOneState(DeliveryAction action) {
        assertThat(Delivery.LIFE.to(action)).isNotNull();
    }

    @Test
    void isDrawnAsItIs() {
        Stream<StateDiagram.Transition> drawn = Delivery.LIFE.all().stream()
                .map(move -> new StateDiagram.Transition(
                        move.from().name(), move.action().name(), move.to().name()));

        StateDiagram.assertDrawn("delivery", "Delivery of a notice (notification-service)", drawn.toList());
    }

    private static Delivery raised() {
        return raised(LetterTemplate.FILED);
    }

    private static Delivery raised(LetterTemplate template) {
        return Delivery.of(new Notice(UUID.randomUUID(), DOSSIER, template, LetterFacts.at(AT), AT));
    }
}
