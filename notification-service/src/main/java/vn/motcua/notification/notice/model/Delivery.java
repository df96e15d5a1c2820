package vn.motcua.notification.notice.model;

import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.notification.notice.model.DeliveryAction.COME_BACK;
import static vn.motcua.notification.notice.model.DeliveryAction.CONFIRM;
import static vn.motcua.notification.notice.model.DeliveryAction.DEFER;
import static vn.motcua.notification.notice.model.DeliveryAction.GIVE_UP;
import static vn.motcua.notification.notice.model.DeliveryAction.HAND_OVER;
import static vn.motcua.notification.notice.model.DeliveryAction.LEASE;
import static vn.motcua.notification.notice.model.DeliveryAction.RELEASE;
import static vn.motcua.notification.notice.model.DeliveryAction.SEND_AGAIN;
import static vn.motcua.notification.notice.model.DeliveryAction.WITHHOLD;
import static vn.motcua.notification.notice.model.DeliveryState.DELIVERED;
import static vn.motcua.notification.notice.model.DeliveryState.FAILED;
import static vn.motcua.notification.notice.model.DeliveryState.PENDING;
import static vn.motcua.notification.notice.model.DeliveryState.SENDING;
import static vn.motcua.notification.notice.model.DeliveryState.SENT;
import static vn.motcua.notification.notice.model.DeliveryState.WITHHELD;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.lifecycle.TransitionTable;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterTemplate;

/**
 * How a notice goes over one channel.
 *
 * @param sending which one
 * @param attempts how often it was tried, in all its sendings; the last attempt's number is the lease, and only its holder may put the delivery back
 * @param due how long from now until it is looked at again: pending, when it is tried; sending, when the lease ends; null, not before its contact
 *     has come
 * @param endedAt when it was sent, delivered, given up or withheld
 */
public record Delivery(
        Notice notice,
        ChannelName channel,
        Sending sending,
        DeliveryState state,
        int attempts,
        @Nullable Duration due,
        @Nullable Instant endedAt,
        @Nullable Reason reason) {

    /** Every legal move. */
    public static final TransitionTable<DeliveryState, DeliveryAction> LIFE = TransitionTable.of(
            move(PENDING, LEASE, SENDING),
            move(PENDING, WITHHOLD, WITHHELD),
            move(SENDING, LEASE, SENDING),
            move(SENDING, RELEASE, PENDING),
            move(SENDING, DEFER, PENDING),
            move(SENDING, GIVE_UP, FAILED),
            move(SENDING, HAND_OVER, SENT),
            // News of an attempt whose lease had run out: the message has gone all the same.
            move(PENDING, HAND_OVER, SENT),
            move(SENT, CONFIRM, DELIVERED),
            move(SENT, COME_BACK, FAILED),
            move(SENT, SEND_AGAIN, PENDING),
            move(DELIVERED, SEND_AGAIN, PENDING),
            move(FAILED, SEND_AGAIN, PENDING),
            move(WITHHELD, SEND_AGAIN, PENDING));

    /** One that waits for its contact; by mail, until that says otherwise. */
    public static Delivery of(Notice notice) {
        return of(notice, ChannelName.EMAIL, notice.raisedAt());
    }

    /** One over a channel. */
    public static Delivery of(Notice notice, ChannelName channel, Instant since) {
        return new Delivery(notice, channel, new Sending(1, since), PENDING, 0, null, null, null);
    }

    /** That of the notice. */
    public UUID id() {
        return notice.id();
    }

    /** Whom it concerns. */
    public UUID dossierId() {
        return notice.dossierId();
    }

    /** What it tells. */
    public LetterTemplate template() {
        return notice.template();
    }

    /** Waits for whoever has room for it. */
    public Delivery queued() {
        return become(state, attempts, Duration.ZERO, null, null);
    }

    /** Not to be sent. */
    public Delivery withheld(Reason why, Instant at) {
        return become(LIFE.next(state, WITHHOLD), attempts, Duration.ZERO, at, why);
    }

    /** Taken by an instance for a while. */
    public Delivery leased(Duration lease) {
        return become(LIFE.next(state, LEASE), attempts + 1, lease, null, null);
    }

    /** To be sent once more, as another message. */
    public Delivery again(Instant now) {
        return new Delivery(
                notice,
                channel,
                new Sending(sending.number() + 1, now),
                LIFE.next(state, SEND_AGAIN),
                attempts,
                Duration.ZERO,
                null,
                null);
    }

    /**
     * After an attempt; empty when that says nothing any more: the delivery has ended, or another attempt is under way.
     *
     * @param attempt which one
     */
    public Optional<Delivery> after(int attempt, Outcome outcome) {
        DeliveryAction action = outcome.action();
        if (!LIFE.allows(state, action) || (action != HAND_OVER && attempt != attempts)) {
            return Optional.empty();
        }
        DeliveryState next = LIFE.next(state, action);
        return Optional.of(
                switch (outcome) {
                    case Outcome.HandedOver handedOver -> become(next, attempts, Duration.ZERO, handedOver.at(), null);
                    case Outcome.GivenUp givenUp ->
                        become(next, attempts, Duration.ZERO, givenUp.at(), givenUp.reason());
                    case Outcome.Deferred deferred -> become(next, attempts, deferred.pause(), null, null);
                    case Outcome.NotTried ignored -> become(next, attempts - 1, Duration.ZERO, null, null);
                });
    }

    /** After its channel told what became of what it took over; empty when that says nothing any more. */
    public Optional<Delivery> told(boolean delivered, Instant at) {
        DeliveryAction action = delivered ? CONFIRM : COME_BACK;
        return LIFE.allows(state, action)
                ? Optional.of(become(
                        LIFE.next(state, action), attempts, Duration.ZERO, at, delivered ? null : Reason.UNDELIVERED))
                : Optional.empty();
    }

    private Delivery become(
            DeliveryState next, int tried, @Nullable Duration nextLook, @Nullable Instant ended, @Nullable Reason why) {
        return new Delivery(notice, channel, sending, next, tried, nextLook, ended, why);
    }
}
