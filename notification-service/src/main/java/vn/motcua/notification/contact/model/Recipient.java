package vn.motcua.notification.contact.model;

import org.jspecify.annotations.Nullable;
import vn.motcua.notification.preference.model.Preferences;

/**
 * Whom the notices of a dossier go to.
 *
 * @param contact absent until it was provided
 * @param preferences of the account that filed
 */
public record Recipient(KnownDossier dossier, @Nullable Contact contact, Preferences preferences) {

    /** Somebody who has chosen nothing. */
    public Recipient(KnownDossier dossier, @Nullable Contact contact) {
        this(dossier, contact, Preferences.NONE);
    }
}
