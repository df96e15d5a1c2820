package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How a new version takes its place among the others: at most one is in force on any day, and the past stays as it was. */
public final class Succession {

    private Succession() {}

    /**
     * The version that has to end the day before the new one begins.
     *
     * @param others the terms of the published versions by number
     * @return its number; empty when the new one meets none
     * @throws VersionsOverlap when another version begins while the new one is in force
     * @throws EffectiveInThePast when another version was in force on a past day of the new one
     */
    public static Optional<Integer> predecessor(
            String code, VersionTerm newTerm, Map<Integer, VersionTerm> others, LocalDate today) {
        Optional<Integer> predecessor = Optional.empty();
        for (Map.Entry<Integer, VersionTerm> other : others.entrySet()) {
            if (!other.getValue().meets(newTerm)) {
                continue;
            }
            if (!other.getValue().from().isBefore(newTerm.from())) {
                throw new VersionsOverlap(code, other.getKey());
            }
            if (newTerm.from().isBefore(today)) {
                throw new EffectiveInThePast(other.getKey(), today);
            }
            predecessor = Optional.of(other.getKey());
        }
        return predecessor;
    }
}
