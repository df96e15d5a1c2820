package vn.motcua.notification.notice.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notice has to say, taken from its event. Mail is an open channel: no name, no address, no identity number, no
 * content of a form, not even the procedure or the outcome of a decision ever stands here.
 *
 * @param at when the thing happened
 * @param dueAt when the result is promised
 * @param amount money paid, in VND
 * @param reason why a dossier was not received: a code, never an officer's own words
 * @param deliveredBy how the result was handed over: ONLINE, COUNTER or POST
 */
public record NoticeFacts(
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Long amount,
        @Nullable String reason,
        @Nullable String deliveredBy) {

    /** Only when. */
    public static NoticeFacts at(Instant at) {
        return new NoticeFacts(at, null, null, null, null);
    }

    /** A dossier that was received. */
    public static NoticeFacts received(Instant at, Instant dueAt) {
        return new NoticeFacts(at, dueAt, null, null, null);
    }

    /** A dossier that was not received. */
    public static NoticeFacts refused(Instant at, String reason) {
        return new NoticeFacts(at, null, null, reason, null);
    }

    /** A fee that was paid. */
    public static NoticeFacts paid(Instant at, long amount) {
        return new NoticeFacts(at, null, amount, null, null);
    }

    /** A result that was handed over. */
    public static NoticeFacts returned(Instant at, String deliveredBy) {
        return new NoticeFacts(at, null, null, null, deliveredBy);
    }
}
