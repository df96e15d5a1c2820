package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a published version is in force, and what time does to it.
 *
 * @param from the first day in force, Vietnamese date
 * @param to the last day; null when no end is known; a version that was revoked ends before it begins
 * @param succeeded whether another version begins the day after the last
 */
public record VersionTerm(
        VersionState state, LocalDate from, @Nullable LocalDate to, boolean succeeded) {

    /** Whether dossiers are received on it on a day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it is never in force. */
    public boolean isVoid() {
        return to != null && to.isBefore(from);
    }

    /** Whether this one begins the day after the other one ends. */
    public boolean follows(VersionTerm other) {
        return other.to != null && !isVoid() && from.equals(other.to.plusDays(1));
    }

    /** Whether both are in force on some day. */
    public boolean meets(VersionTerm other) {
        return !isVoid()
                && !other.isVoid()
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    /** The move that is due by a day, if one is. */
    public Optional<VersionAction> due(LocalDate today) {
        if (state == VersionState.APPROVED && !today.isBefore(from)) {
            return Optional.of(VersionAction.TAKE_EFFECT);
        }
        if (state == VersionState.EFFECTIVE && to != null && today.isAfter(to)) {
            return Optional.of(succeeded ? VersionAction.SUPERSEDE : VersionAction.END);
        }
        if (state == VersionState.ABOLISHED && succeeded && !isVoid()) {
            return Optional.of(VersionAction.SUPERSEDE);
        }
        return Optional.empty();
    }

    /** The state on a day, whether or not somebody has written it down yet. */
    public VersionState on(LocalDate today) {
        return due(today)
                .map(action ->
                        new VersionTerm(VersionTransitions.TABLE.next(state, action), from, to, succeeded).on(today))
                .orElse(state);
    }
}
