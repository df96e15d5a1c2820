package vn.motcua.catalog.procedure.model;

import org.jspecify.annotations.Nullable;

/**
 * A paper or data item that an application needs.
 *
 * @param mandatory whether it cannot be left out; of an alternative group one is enough
 * @param alternativeGroup papers with the same group replace each other
 * @param condition when it is needed, in words
 * @param originals how many originals
 * @param copies how many copies
 * @param heldByState the state's database that already holds it
 */
public record DocumentRequirement(
        String code,
        Text name,
        boolean mandatory,
        @Nullable String alternativeGroup,
        @Nullable String condition,
        int originals,
        int copies,
        @Nullable String heldByState) {}
