package vn.motcua.notification.notice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;

class NoticeTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID DOSSIER = UUID.randomUUID();
    private static final Recipient KNOWN =
            new Recipient(new KnownDossier(DOSSIER, null), new Contact("A", "a@example.vn", "vi"));

    private final Notice raised = raised();

    @Test
    void whatWasSentOrGivenUpStaysSo() {
        assertThat(Notice.LIFE.all()).extracting(Transition::from).doesNotContain(NoticeState.SENT, NoticeState.FAILED);
        Notice sent = raised.leased(LEASE).after(1, new Outcome.HandedOver(AT)).orElseThrow();

        assertThat(sent.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(sent.after(1, new Outcome.GivenUp(AT, Reason.REJECTED))).isEmpty();
        assertThatThrownBy(() -> sent.leased(LEASE)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void newsThatAMailHasGoneIsTrueHoweverLate() {
        Notice tryingAgain = raised.leased(LEASE).leased(LEASE);
        Notice putBack = tryingAgain.after(2, new Outcome.Deferred(LEASE)).orElseThrow();

        assertThat(tryingAgain.after(1, new Outcome.HandedOver(AT)).orElseThrow().state())
                .isEqualTo(NoticeState.SENT);
        assertThat(putBack.after(1, new Outcome.HandedOver(AT)).orElseThrow().state())
                .isEqualTo(NoticeState.SENT);
    }

    @Test
    void onlyTheHolderOfTheLeasePutsANoticeBack() {
        Notice tryingAgain = raised.leased(LEASE).leased(LEASE);

        assertThat(tryingAgain.after(1, new Outcome.Deferred(LEASE))).isEmpty();
        assertThat(tryingAgain.after(1, new Outcome.GivenUp(AT, Reason.REJECTED))).isEmpty();
        assertThat(tryingAgain.after(2, new Outcome.NotTried()).orElseThrow())
                .returns(NoticeState.PENDING, Notice::state)
                .returns(1, Notice::attempts);
    }

    @Test
    void takesAsManyAsThereIsRoomFor() {
        Dispatch dispatch = new Dispatch(LEASE, 1);
        Recipient unknown = new Recipient(KNOWN.dossier(), null);

        assertThat(dispatch.decide(raised, unknown)).isSameAs(raised);
        assertThat(dispatch.decide(raised(), KNOWN))
                .returns(NoticeState.SENDING, Notice::state)
                .returns(1, Notice::attempts)
                .returns(LEASE, Notice::due);
        assertThat(dispatch.decide(raised(), KNOWN))
                .returns(NoticeState.PENDING, Notice::state)
                .returns(0, Notice::attempts)
                .returns(Duration.ZERO, Notice::due);
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
        return Notice.of(new NewNotice(UUID.randomUUID(), DOSSIER, LetterTemplate.FILED, LetterFacts.at(AT), AT));
    }
}
