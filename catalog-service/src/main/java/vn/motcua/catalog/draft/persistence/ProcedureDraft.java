package vn.motcua.catalog.draft.persistence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.VersionState;

/**
 * A draft, detached from the session.
 *
 * @param version for the next edit
 * @param code national code of the procedure
 * @param basedOn the published version it was copied from
 * @param content JSON text
 * @param gaps how many things keep it from being published
 * @param leftOut what the last import could not take over, JSON text; null when none brought it
 * @param editors everybody who edited or proposed it
 */
public record ProcedureDraft(
        UUID id,
        int version,
        String code,
        VersionState state,
        @Nullable Integer basedOn,
        String content,
        int gaps,
        @Nullable String leftOut,
        Set<UUID> editors,
        Instant createdAt,
        Instant updatedAt,
        Deciding deciding) {

    /**
     * Who proposed it, and what was decided.
     *
     * @param decidedBy who approved, returned or discarded it
     * @param publishedVersion the number it was published under
     */
    public record Deciding(
            @Nullable UUID proposedBy,
            @Nullable Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String returnReason,
            @Nullable Integer publishedVersion) {}
}
