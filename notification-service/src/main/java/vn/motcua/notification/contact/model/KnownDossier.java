package vn.motcua.notification.contact.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.reference.model.Text;

/**
 * What letters may say of a dossier.
 *
 * @param code absent until it is received
 * @param unit the unit that receives it; absent as long as its name has not come
 * @param procedure what is applied for; likewise
 */
public record KnownDossier(
        UUID id,
        @Nullable String code,
        @Nullable Text unit,
        @Nullable Text procedure) {

    /** Whether an officer has received it, and so has looked at who applies. */
    public boolean isReceived() {
        return code != null;
    }
}
