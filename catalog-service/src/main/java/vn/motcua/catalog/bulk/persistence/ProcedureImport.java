package vn.motcua.catalog.bulk.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.model.ImportState;
import vn.motcua.catalog.bulk.model.ImportTally;

/**
 * An import, detached from the session.
 *
 * @param dryRun whether it only says what it would do
 * @param bytes size of the file as it came
 * @param rows how many procedures the file has; null until that is known
 * @param failure why the file as a whole cannot be read; null unless it failed
 * @param endedAt null while it is not done
 */
public record ProcedureImport(
        UUID id,
        ImportFormat format,
        boolean dryRun,
        ImportState state,
        UUID requestedBy,
        Instant requestedAt,
        long bytes,
        String sha256,
        @Nullable Integer rows,
        ImportTally tally,
        @Nullable Failure failure,
        @Nullable Instant endedAt) {

    /**
     * Why nothing could be done.
     *
     * @param rule a {@code field.*} text of the problem catalogue
     */
    public record Failure(String rule, Map<String, ?> arguments) {}
}
