package vn.motcua.intake.reference.model;

import org.jspecify.annotations.Nullable;

/**
 * One paper that a case asks for (thành phần hồ sơ).
 *
 * @param code what a submitted document refers to
 * @param mandatory whether the dossier is incomplete without it
 * @param alternativeGroup requirements of one group stand for each other: one of them is enough
 * @param condition when it is asked for at all; a conditional paper is the receiving officer's judgement, not the form's
 * @param originals how many originals
 * @param copies how many copies
 * @param heldByState which state database holds it already; what the state holds is never demanded again
 */
public record DocumentRequirement(
        String code,
        Name name,
        boolean mandatory,
        @Nullable String alternativeGroup,
        @Nullable String condition,
        int originals,
        int copies,
        @Nullable String heldByState) {

    /** Whether a filing without it (or an alternative to it) must be turned back. */
    public boolean demanded() {
        return mandatory && condition == null && heldByState == null;
    }
}
