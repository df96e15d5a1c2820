package vn.motcua.workflow.deadline.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is watched at the moment.
 *
 * @param step the time of the open step; null when there is none
 * @param dossier the time of the dossier; null once its result is issued
 */
public record Watch(@Nullable Term step, @Nullable Term dossier) {

    /** When somebody must look again; null when nothing can run out any more. */
    public @Nullable Instant nextAlarm() {
        return terms().map(Term::nextAlarm)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The worse of both. */
    public @Nullable Attention attention() {
        return terms().flatMap(term -> term.attention().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Term> terms() {
        return Stream.of(step, dossier).filter(Objects::nonNull);
    }
}
