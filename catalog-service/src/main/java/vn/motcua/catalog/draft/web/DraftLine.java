package vn.motcua.catalog.draft.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.persistence.ProcedureDraft;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.time.VietnamTime;

/**
 * A draft in a list.
 *
 * @param gaps how many things keep it from being published
 */
@Schema(name = "ProcedureDraftLine")
public record DraftLine(
        UUID id,
        String code,
        VersionState state,
        @Nullable Integer basedOn,
        int gaps,
        OffsetDateTime updatedAt,
        @Nullable UUID proposedBy,
        @Nullable Integer publishedVersion) {

    static DraftLine of(ProcedureDraft draft) {
        return new DraftLine(
                draft.id(),
                draft.code(),
                draft.state(),
                draft.basedOn(),
                draft.gaps(),
                VietnamTime.local(draft.updatedAt()),
                draft.deciding().proposedBy(),
                draft.deciding().publishedVersion());
    }
}
