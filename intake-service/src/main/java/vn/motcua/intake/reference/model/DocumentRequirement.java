package vn.motcua.intake.reference.model;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One paper that a case asks for (thành phần hồ sơ).
 *
 * @param code what a submitted document refers to
 * @param mandatory whether the dossier is incomplete without it
 * @param alternativeGroup requirements of one group stand for each other: one of them is enough
 * @param condition when it is asked for at all, in words; without {@code when} that is the receiving officer's judgement, not the form's
 * @param when when it is asked for at all: JSON Schema, as JSON text, that the form's answers then fulfil; null when the form cannot tell
 * @param originals how many originals
 * @param copies how many copies
 * @param heldByState which state database holds it already; what the state holds is never demanded again
 */
public record DocumentRequirement(
        String code,
        Text name,
        boolean mandatory,
        @Nullable String alternativeGroup,
        @Nullable String condition,
        @Nullable String when,
        int originals,
        int copies,
        @Nullable String heldByState) {

    /** The requirement as the answers of a form decide it: asked for without a condition, or not at all. */
    DocumentRequirement decided(Predicate<String> holds) {
        if (when == null) {
            return this;
        }
        boolean needed = holds.test(when);
        return new DocumentRequirement(
                code,
                name,
                mandatory && needed,
                alternativeGroup,
                needed ? null : condition,
                null,
                originals,
                copies,
                heldByState);
    }

    /** Whether a filing without it (or an alternative to it) must be turned back. */
    public boolean demanded() {
        return mandatory && condition == null && heldByState == null;
    }
}
