package vn.motcua.notification.inbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item has to say: for an applicant the facts of the letter, for officers what they need to find the work.
 *
 * @param at when the thing happened
 * @param dueAt when the result is promised, or the step must have ended
 * @param amount money paid, in VND
 * @param code of the dossier, for officers
 * @param unit that works on it, for officers
 * @param step that is open, for officers
 */
public record ItemFacts(
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Long amount,
        @Nullable String code,
        @Nullable String unit,
        @Nullable String step) {}
