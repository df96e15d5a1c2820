package vn.motcua.workflow.deadline.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of a step or of a dossier, with what was said about it already.
 *
 * @param dueAt the last moment that is on time
 * @param nearlyDueAt after this moment little time is left
 * @param nearlyDueMarkedAt when that was found, once
 * @param overdueMarkedAt when it was found to have run out, once
 */
public record Term(
        Instant dueAt,
        Instant nearlyDueAt,
        @Nullable Instant nearlyDueMarkedAt,
        @Nullable Instant overdueMarkedAt) {

    /** A term of which nothing was said yet. */
    public static Term fresh(Instant dueAt, Instant nearlyDueAt) {
        return new Term(dueAt, nearlyDueAt.isAfter(dueAt) ? dueAt : nearlyDueAt, null, null);
    }

    /** What must be said now and was not; a term that ran out unseen is not called nearly due any more. */
    public Optional<Attention> alarm(Instant now) {
        if (overdueMarkedAt == null && now.isAfter(dueAt)) {
            return Optional.of(Attention.OVERDUE);
        }
        return nearlyDueMarkedAt == null && overdueMarkedAt == null && now.isAfter(nearlyDueAt)
                ? Optional.of(Attention.NEARLY_DUE)
                : Optional.empty();
    }

    /** The moment after which there will be something to say; null when everything was said. */
    public @Nullable Instant nextAlarm() {
        if (overdueMarkedAt != null) {
            return null;
        }
        return nearlyDueMarkedAt == null ? nearlyDueAt : dueAt;
    }

    /** What was said last. */
    public Optional<Attention> attention() {
        if (overdueMarkedAt != null) {
            return Optional.of(Attention.OVERDUE);
        }
        return nearlyDueMarkedAt == null ? Optional.empty() : Optional.of(Attention.NEARLY_DUE);
    }

    /** The same with later times; what was said of it is taken back as far as it does not hold any more. */
    public Term moved(Instant laterDueAt, Instant laterNearlyDueAt, Instant now) {
        return new Term(
                laterDueAt,
                laterNearlyDueAt,
                laterNearlyDueAt.isAfter(now) ? null : nearlyDueMarkedAt,
                laterDueAt.isAfter(now) ? null : overdueMarkedAt);
    }

    /** This term after something was said. */
    public Term marked(Attention attention, Instant now) {
        return attention == Attention.OVERDUE
                ? new Term(dueAt, nearlyDueAt, nearlyDueMarkedAt, now)
                : new Term(dueAt, nearlyDueAt, now, overdueMarkedAt);
    }
}
