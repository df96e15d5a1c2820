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
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;

class NoticeTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID DOSSIER = UUID.randomUUID();
    private static final Recipient KNOWN =
            new Recipient(new KnownDossier(DOSSIER, null, null, null), new Contact("A", "a@example.vn", "vi"));

    private final Notice raised = raised();

    @Test
    void whatWasSentOrGivenUpStaysSo() {
        assertThat(Notice.LIFE.all())
                .filteredOn(move -> move.action() != NoticeAction.SEND_AGAIN)
                .extracting(Transition::from)
                .doesNotContain(NoticeState.SENT, NoticeState.FAILED, NoticeState.WITHHELD);
        Notice sent = raised.leased(LEASE).after(1, new Outcome.HandedOver(AT)).orElseThrow();

        assertThat(sent.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(sent.after(1, new Outcome.GivenUp(AT, Reason.REJECTED))).isEmpty();
        assertThatThrownBy(() -> sent.leased(LEASE)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void newsThatAMailHasGoneIsTrueHoweverLate() {
        Notice tryingAgain = raised.leased(LEASE).leased(LEASE);
        Notice putBack = tryingAgain.after(2, new Outcome.Deferred(LEASE)).orElseThrow();

        assertThat(tryingAgain
                        .after(1, new Outcome.HandedOver(AT))
                        .orElseThrow()
                        .state())
                .isEqualTo(NoticeState.SENT);
        assertThat(putBack.after(1, new Outcome.HandedOver(AT)).orElseThrow().state())
                .isEqualTo(NoticeState.SENT);
    }

    @Test
    void onlyTheHolderOfTheLeasePutsANoticeBack() {
        Notice tryingAgain = raised.leased(LEASE).leased(LEASE);

        assertThat(tryingAgain.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(tryingAgain.after(1, new Outcome.GivenUp(AT, Reason.REJECTED)))
                .isEmpty();
        assertThat(tryingAgain.after(2, new Outcome.NotTried()).orElseThrow())
                .returns(NoticeState.PENDING, Notice::state)
                .returns(1, Notice::attempts);
    }

    @Test
    void anotherSendingIsAnotherMailThatIsTriedAsLong() {
        Notice failed = raised.leased(LEASE)
                .after(1, new Outcome.GivenUp(AT, Reason.REJECTED))
                .orElseThrow();
        Instant later = AT.plus(Duration.ofDays(9));

        assertThat(failed.again(later))
                .returns(NoticeState.PENDING, Notice::state)
                .returns(new Sending(2, later), Notice::sending)
                .returns(1, Notice::attempts)
                .returns(null, Notice::endedAt)
                .returns(null, Notice::reason);
        assertThatThrownBy(() -> raised.leased(LEASE).again(later)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> raised.again(later)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void takesAsManyAsThereIsRoomFor() {
        Dispatch dispatch = new Dispatch(new LetterLimits(9, 9), LEASE, 1, AT);
        Recipient unknown = new Recipient(KNOWN.dossier(), null);

        assertThat(dispatch.decide(raised, unknown, Written.NOTHING)).isSameAs(raised);
        assertThat(dispatch.decide(raised(), KNOWN, Written.NOTHING))
                .returns(NoticeState.SENDING, Notice::state)
                .returns(1, Notice::attempts)
                .returns(LEASE, Notice::due);
        assertThat(dispatch.decide(raised(), KNOWN, Written.NOTHING))
                .returns(NoticeState.PENDING, Notice::state)
                .returns(0, Notice::attempts)
                .returns(Duration.ZERO, Notice::due);
    }

    @Test
    void writesAnAddressNoMoreThanItsLimits() {
        Recipient sameAddress = new Recipient(
                new KnownDossier(UUID.randomUUID(), null, null, null), new Contact("B", "A@Example.vn", "vi"));
        Dispatch dispatch = new Dispatch(new LetterLimits(3, 10), LEASE, 100, AT);

        assertThat(dispatch.decide(raised(), KNOWN, new Written(1, 1)).state()).isEqualTo(NoticeState.SENDING);
        assertThat(dispatch.decide(raised(), sameAddress, new Written(1, 1)).state())
                .isEqualTo(NoticeState.SENDING);
        assertThat(dispatch.decide(raised(), KNOWN, new Written(1, 1)))
                .returns(NoticeState.WITHHELD, Notice::state)
                .returns(Reason.TOO_MANY_LETTERS, Notice::reason)
                .returns(AT, Notice::endedAt);
        assertThat(dispatch.letters()).isEqualTo(Map.of("a@example.vn", 2));
        assertThat(new Dispatch(new LetterLimits(3, 10), LEASE, 1, AT)
                        .decide(raised(), KNOWN, new Written(0, 10))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_LETTERS);
    }

    /** Whoever typed somebody else's address cannot have our sender write there again and again. */
    @Test
    void anAddressThatNoOfficerHasSeenGetsTheConfirmationOnly() {
        Dispatch dispatch = new Dispatch(new LetterLimits(9, 9), LEASE, 100, AT);
        Recipient received =
                new Recipient(new KnownDossier(DOSSIER, "H26-1", null, null), new Contact("A", "a@example.vn", "vi"));

        assertThat(dispatch.decide(raised(LetterTemplate.FILED), KNOWN, Written.NOTHING)
                        .state())
                .isEqualTo(NoticeState.SENDING);
        assertThat(dispatch.decide(raised(LetterTemplate.WITHDRAWN), KNOWN, Written.NOTHING))
                .returns(NoticeState.WITHHELD, Notice::state)
                .returns(Reason.UNCONFIRMED_ADDRESS, Notice::reason);
        assertThat(dispatch.decide(raised(LetterTemplate.REFUSED), KNOWN, Written.NOTHING)
                        .state())
                .isEqualTo(NoticeState.SENDING);
        assertThat(dispatch.decide(raised(LetterTemplate.WITHDRAWN), received, Written.NOTHING)
                        .state())
                .isEqualTo(NoticeState.SENDING);
    }

    @ParameterizedTest
    @EnumSource
    void anActionLeadsToOneState(NoticeAction action) {
        assertThat(Notice.LIFE.to(action)).isNotNull();
    }

    @Test
    void isDrawnAsItIs() {
        Stream<StateDiagram.Transition> drawn = Notice.LIFE.all().stream()
                .map(move -> new StateDiagram.Transition(
                        move.from().name(), move.action().name(), move.to().name()));

        StateDiagram.assertDrawn("notice", "Notice (notification-service)", drawn.toList());
    }

    private static Notice raised() {
        return raised(LetterTemplate.FILED);
    }

    private static Notice raised(LetterTemplate template) {
        return Notice.of(new NewNotice(UUID.randomUUID(), DOSSIER, template, LetterFacts.at(AT), AT));
    }
}
