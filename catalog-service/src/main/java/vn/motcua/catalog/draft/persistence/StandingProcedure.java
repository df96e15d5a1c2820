package vn.motcua.catalog.draft.persistence;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue has of a procedure when an import speaks of it. Documents are JSON text.
 *
 * @param draft its open draft
 * @param version number of its newest version that was not revoked
 * @param published that version
 * @param said what the national catalogue said when it was last taken over
 */
public record StandingProcedure(
        String code,
        @Nullable ProcedureDraftRow draft,
        @Nullable Integer version,
        @Nullable String published,
        @Nullable String said) {

    /** Whether there is anything at all. */
    public boolean isNew() {
        return draft == null && version == null;
    }

    /** The document that an import is compared with: the open draft, otherwise the newest version; null when there is neither. */
    public @Nullable String document() {
        return draft == null ? published : draft.content();
    }
}
