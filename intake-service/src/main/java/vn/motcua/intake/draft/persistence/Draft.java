package vn.motcua.intake.draft.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;

/**
 * A draft, detached from the session.
 *
 * @param version for the next edit
 * @param dossierId what it has become; null while it is open
 */
public record Draft(
        UUID id,
        long version,
        Filing filing,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID dossierId) {}
