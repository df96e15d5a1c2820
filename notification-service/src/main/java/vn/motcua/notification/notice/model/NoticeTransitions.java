package vn.motcua.notification.notice.model;

import static vn.motcua.notification.notice.model.NoticeAction.DEFER;
import static vn.motcua.notification.notice.model.NoticeAction.GIVE_UP;
import static vn.motcua.notification.notice.model.NoticeAction.HAND_OVER;
import static vn.motcua.notification.notice.model.NoticeAction.LEASE;
import static vn.motcua.notification.notice.model.NoticeAction.RELEASE;
import static vn.motcua.notification.notice.model.NoticeState.FAILED;
import static vn.motcua.notification.notice.model.NoticeState.PENDING;
import static vn.motcua.notification.notice.model.NoticeState.SENDING;
import static vn.motcua.notification.notice.model.NoticeState.SENT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The life cycle of a notice: every legal move stands here, and the statements that move notices take it from here. */
public final class NoticeTransitions {

    /** One legal move. */
    public record Transition(NoticeState from, NoticeAction action, NoticeState to) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(PENDING, LEASE, SENDING),
            new Transition(SENDING, LEASE, SENDING),
            new Transition(SENDING, RELEASE, PENDING),
            new Transition(SENDING, DEFER, PENDING),
            new Transition(SENDING, GIVE_UP, FAILED),
            new Transition(SENDING, HAND_OVER, SENT),
            // News of an attempt whose lease had run out: the mail has gone all the same.
            new Transition(PENDING, HAND_OVER, SENT));

    private NoticeTransitions() {}

    /** Every legal move. */
    public static List<Transition> all() {
        return TABLE;
    }

    /** The states in which an action is legal. */
    public static Set<NoticeState> from(NoticeAction action) {
        return TABLE.stream()
                .filter(transition -> transition.action() == action)
                .map(Transition::from)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The state an action leads to; the same from wherever it is legal. */
    public static NoticeState to(NoticeAction action) {
        return TABLE.stream()
                .filter(transition -> transition.action() == action)
                .findFirst()
                .orElseThrow()
                .to();
    }
}
