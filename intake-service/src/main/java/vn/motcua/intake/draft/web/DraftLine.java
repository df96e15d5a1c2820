package vn.motcua.intake.draft.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.draft.persistence.Draft;
import vn.motcua.kit.time.VietnamTime;

/** A draft in a list. */
@Schema(name = "DraftLine")
public record DraftLine(UUID id, @Nullable String procedureCode, OffsetDateTime createdAt, OffsetDateTime updatedAt) {

    static DraftLine of(Draft draft) {
        return new DraftLine(
                draft.id(),
                draft.filing().procedureCode(),
                VietnamTime.local(draft.createdAt()),
                VietnamTime.local(draft.updatedAt()));
    }
}
