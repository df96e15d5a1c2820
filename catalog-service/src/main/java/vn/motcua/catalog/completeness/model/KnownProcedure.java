package vn.motcua.catalog.completeness.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.VersionState;

/**
 * A procedure that has a version not past its end, an open draft, or both.
 *
 * @param code national code
 * @param version the one in force, otherwise the next that will be; null when only a draft exists
 * @param draft what an editor or an approver works on; beside a version it is the next one
 * @param outline of the version, otherwise of the draft
 */
public record KnownProcedure(
        String code, @Nullable Integer version, @Nullable OpenDraft draft, Outline outline) {

    /**
     * A draft that is neither approved nor discarded.
     *
     * @param gaps how many things keep it from being published
     */
    public record OpenDraft(UUID id, VersionState state, int gaps) {}
}
