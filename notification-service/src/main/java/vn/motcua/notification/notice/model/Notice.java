package vn.motcua.notification.notice.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.notification.notice.model.NoticeAction.DEFER;
import static vn.motcua.notification.notice.model.NoticeAction.GIVE_UP;
import static vn.motcua.notification.notice.model.NoticeAction.HAND_OVER;
import static vn.motcua.notification.notice.model.NoticeAction.LEASE;
import static vn.motcua.notification.notice.model.NoticeAction.RELEASE;
import static vn.motcua.notification.notice.model.NoticeAction.SEND_AGAIN;
import static vn.motcua.notification.notice.model.NoticeAction.WITHHOLD;
import static vn.motcua.notification.notice.model.NoticeState.FAILED;
import static vn.motcua.notification.notice.model.NoticeState.PENDING;
import static vn.motcua.notification.notice.model.NoticeState.SENDING;
import static vn.motcua.notification.notice.model.NoticeState.SENT;
import static vn.motcua.notification.notice.model.NoticeState.WITHHELD;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.lifecycle.TransitionTable;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;

/**
 * A notice in its life.
 *
 * @param id that of the event it tells of
 * @param sending which one
 * @param attempts how often it was tried, in all its sendings; the last attempt's number is the lease, and only its holder may put the notice back
 * @param due how long from now until it is looked at again: pending, when it is tried; sending, when the lease ends; null, not before its contact
 *     has come
 * @param endedAt when it was sent, given up or withheld
 */
public record Notice(
        UUID id,
        UUID dossierId,
        LetterTemplate template,
        LetterFacts facts,
        Instant raisedAt,
        Sending sending,
        NoticeState state,
        int attempts,
        @Nullable Duration due,
        @Nullable Instant endedAt,
        @Nullable Reason reason) {

    /** Every legal move. */
    public static final TransitionTable<NoticeState, NoticeAction> LIFE = TransitionTable.of(
            move(PENDING, LEASE, SENDING),
            move(PENDING, WITHHOLD, WITHHELD),
            move(SENDING, LEASE, SENDING),
            move(SENDING, RELEASE, PENDING),
            move(SENDING, DEFER, PENDING),
            move(SENDING, GIVE_UP, FAILED),
            move(SENDING, HAND_OVER, SENT),
            // News of an attempt whose lease had run out: the mail has gone all the same.
            move(PENDING, HAND_OVER, SENT),
            move(SENT, SEND_AGAIN, PENDING),
            move(FAILED, SEND_AGAIN, PENDING),
            move(WITHHELD, SEND_AGAIN, PENDING));

    /** One that waits for its contact. */
    public static Notice of(NewNotice raised) {
        return new Notice(
                raised.id(),
                raised.dossierId(),
                raised.template(),
                raised.facts(),
                raised.raisedAt(),
                new Sending(1, raised.raisedAt()),
                PENDING,
                0,
                null,
                null,
                null);
    }

    /** Waits for whoever has room for it. */
    public Notice queued() {
        return become(state, attempts, Duration.ZERO, null, null);
    }

    /** Not to be sent. */
    public Notice withheld(Reason why, Instant at) {
        return become(LIFE.next(state, WITHHOLD), attempts, Duration.ZERO, at, why);
    }

    /** Taken by an instance for a while. */
    public Notice leased(Duration lease) {
        return become(LIFE.next(state, LEASE), attempts + 1, lease, null, null);
    }

    /** To be sent once more, as another mail. */
    public Notice again(Instant now) {
        return new Notice(
                id,
                dossierId,
                template,
                facts,
                raisedAt,
                new Sending(sending.number() + 1, now),
                LIFE.next(state, SEND_AGAIN),
                attempts,
                Duration.ZERO,
                null,
                null);
    }

    /**
     * After an attempt; empty when that says nothing any more: the notice has ended, or another attempt is under way.
     *
     * @param attempt which one
     */
    public Optional<Notice> after(int attempt, Outcome outcome) {
        NoticeAction action = outcome.action();
        if (!LIFE.allows(state, action) || (action != HAND_OVER && attempt != attempts)) {
            return Optional.empty();
        }
        NoticeState next = LIFE.next(state, action);
        return Optional.of(
                switch (outcome) {
                    case Outcome.HandedOver handedOver -> become(next, attempts, Duration.ZERO, handedOver.at(), null);
                    case Outcome.GivenUp givenUp ->
                        become(next, attempts, Duration.ZERO, givenUp.at(), givenUp.reason());
                    case Outcome.Deferred deferred -> become(next, attempts, deferred.pause(), null, null);
                    case Outcome.NotTried ignored -> become(next, attempts - 1, Duration.ZERO, null, null);
                });
    }

    private Notice become(
            NoticeState next, int tried, @Nullable Duration nextLook, @Nullable Instant ended, @Nullable Reason why) {
        return new Notice(id, dossierId, template, facts, raisedAt, sending, next, tried, nextLook, ended, why);
    }
}
