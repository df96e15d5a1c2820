package vn.motcua.intake.upload.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken.
 *
 * @param ownerRef account that uploaded it
 * @param sha256 of its content, hex; computed by us
 * @param size in bytes
 * @param mediaType what its content is
 * @param fileName as its owner calls it; may be personal
 * @param dossierId the dossier that uses it; null while none does
 */
public record StoredFile(
        UUID id,
        UUID ownerRef,
        String sha256,
        long size,
        String mediaType,
        String fileName,
        Instant uploadedAt,
        Verdict verdict,
        @Nullable UUID dossierId) {

    /** With another verdict. */
    public StoredFile judged(Verdict other) {
        return new StoredFile(id, ownerRef, sha256, size, mediaType, fileName, uploadedAt, other, dossierId);
    }

    /** Says nothing personal, so that it may end up in a log by mistake. */
    @Override
    public String toString() {
        return "StoredFile[" + id + "]";
    }
}
