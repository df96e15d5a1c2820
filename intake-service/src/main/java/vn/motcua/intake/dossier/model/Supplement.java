package vn.motcua.intake.dossier.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is asked to complete, once for everything (Form 02): by the counter before reception, by the workflow afterwards. Whether it is
 * answered in time is decided here, whoever asked: so an answer and the end of its time never cross.
 *
 * @param beforeReception whether the counter asked for it
 * @param items what is asked for
 * @param legalGround document and article that it rests on
 * @param requestedBy the officer who asked
 * @param until the moment at which an answer comes too late
 * @param state what has become of it
 * @param remindedAt when the applicant was reminded
 */
public record Supplement(
        UUID id,
        UUID dossierId,
        boolean beforeReception,
        List<Item> items,
        String legalGround,
        UUID requestedBy,
        Instant requestedAt,
        Instant until,
        SupplementState state,
        @Nullable Instant remindedAt) {

    private static final Duration NOTICE = Duration.ofDays(3);

    /** Keeps its own list. */
    public Supplement {
        items = List.copyOf(items);
    }

    /**
     * One thing that is asked for.
     *
     * @param document code of the requirement; null for an answer of the form
     * @param field path of the answer in the form, such as {@code newAddress} or {@code house.area}; null for a paper
     * @param reason what is missing or wrong
     */
    public record Item(@Nullable String document, @Nullable String field, String reason) {}

    /** When the applicant is reminded: three days before the end, or half way where there is less time. */
    public Instant remindAt() {
        Instant late = until.minus(NOTICE);
        Instant half = requestedAt.plus(Duration.between(requestedAt, until).dividedBy(2));
        return late.isBefore(half) ? half : late;
    }

    /** When there is something to do about it; null when there is nothing any more. */
    public @Nullable Instant nextAlarm() {
        if (state != SupplementState.OPEN) {
            return null;
        }
        return remindedAt == null ? remindAt() : until;
    }

    /** Refuses an answer to what does not wait for one. */
    public void requireOpen(Instant now) {
        if (state == SupplementState.OPEN && !now.isBefore(until)) {
            throw new SupplementTooLate();
        }
        if (state != SupplementState.OPEN) {
            throw state == SupplementState.LAPSED ? new SupplementTooLate() : new SupplementClosed(state);
        }
    }

    /** Codes of the papers that are asked for. */
    public List<String> documents() {
        return items.stream()
                .map(Item::document)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /** Paths of the answers that are asked for. */
    public List<String> fields() {
        return items.stream()
                .map(Item::field)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
