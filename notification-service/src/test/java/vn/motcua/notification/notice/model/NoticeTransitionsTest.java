package vn.motcua.notification.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kit.testing.StateDiagram;

class NoticeTransitionsTest {

    @Test
    void whatWasSentOrGivenUpStaysSo() {
        assertThat(NoticeTransitions.all())
                .extracting(NoticeTransitions.Transition::from)
                .doesNotContain(NoticeState.SENT, NoticeState.FAILED);
    }

    @Test
    void newsThatAMailHasGoneIsTrueHoweverLate() {
        assertThat(NoticeTransitions.from(NoticeAction.HAND_OVER))
                .containsExactlyInAnyOrder(NoticeState.SENDING, NoticeState.PENDING);
        assertThat(NoticeTransitions.from(NoticeAction.GIVE_UP)).containsExactly(NoticeState.SENDING);
    }

    @ParameterizedTest
    @EnumSource
    void anActionLeadsToOneState(NoticeAction action) {
        assertThat(NoticeTransitions.all().stream()
                        .filter(transition -> transition.action() == action)
                        .map(NoticeTransitions.Transition::to)
                        .collect(Collectors.toSet()))
                .containsExactly(NoticeTransitions.to(action));
    }

    @Test
    void isDrawnAsItIs() {
        Stream<StateDiagram.Transition> drawn = NoticeTransitions.all().stream()
                .map(transition -> new StateDiagram.Transition(
                        transition.from().name(),
                        transition.action().name(),
                        transition.to().name()));

        StateDiagram.assertDrawn("notice", "Notice (notification-service)", drawn.toList());
    }
}
