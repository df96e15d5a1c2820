package vn.motcua.workflow.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a caller names a dossier: by its id or by the code on its receipt.
 *
 * @param id null where it is named by its code
 * @param code null where it is named by its id
 */
public record DossierName(@Nullable UUID id, @Nullable String code) {

    private static final int LENGTH_OF_AN_ID = 36;

    /** Reads it; null where no dossier is named. */
    public static @Nullable DossierName read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = text.strip();
        try {
            return name.length() == LENGTH_OF_AN_ID
                    ? new DossierName(UUID.fromString(name), null)
                    : new DossierName(null, name);
        } catch (IllegalArgumentException noId) {
            return new DossierName(null, name);
        }
    }
}
