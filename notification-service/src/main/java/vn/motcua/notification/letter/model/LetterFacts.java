package vn.motcua.notification.letter.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notice has to say, taken from its event. Mail is an open channel: no name, no address, no identity number, no
 * content of a form, no outcome of a decision ever stands here.
 *
 * @param at when the thing happened
 * @param dueAt when the result is promised, or the applicant has to have acted
 * @param amount money paid, due or given back, in VND
 * @param reason why a dossier was not received: a code, never an officer's own words
 * @param deliveredBy how the result was handed over: ONLINE, COUNTER or POST
 */
public record LetterFacts(
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Long amount,
        @Nullable String reason,
        @Nullable String deliveredBy) {

    /** Only when. */
    public static LetterFacts at(Instant at) {
        return new LetterFacts(at, null, null, null, null);
    }

    /** Something that is to be done, or is promised, by a day; or by none. */
    public static LetterFacts until(Instant at, @Nullable Instant dueAt) {
        return new LetterFacts(at, dueAt, null, null, null);
    }

    /** Money. */
    public static LetterFacts money(Instant at, long amount) {
        return new LetterFacts(at, null, amount, null, null);
    }

    /** A dossier that was received. */
    public static LetterFacts received(Instant at, Instant dueAt) {
        return new LetterFacts(at, dueAt, null, null, null);
    }

    /** A dossier that was not received. */
    public static LetterFacts refused(Instant at, String reason) {
        return new LetterFacts(at, null, null, reason, null);
    }

    /** A fee that was paid. */
    public static LetterFacts paid(Instant at, long amount) {
        return new LetterFacts(at, null, amount, null, null);
    }

    /** A result that was handed over. */
    public static LetterFacts returned(Instant at, String deliveredBy) {
        return new LetterFacts(at, null, null, null, deliveredBy);
    }
}
