package vn.motcua.notification.contact.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events tell about the recipient of a dossier's notices; what is absent stays as it was.
 *
 * @param dossierId the dossier
 * @param name personal data
 * @param email personal data; empty when the applicant has none
 */
public record RecipientNews(
        UUID dossierId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String dossierCode,
        @Nullable String receivingUnit,
        @Nullable String competentUnit) {

    /** Only that there is such a dossier. */
    public static RecipientNews of(UUID dossierId) {
        return new RecipientNews(dossierId, null, null, null, null, null, null);
    }

    /** The contact. */
    public RecipientNews contact(Contact contact) {
        return new RecipientNews(
                dossierId,
                contact.name(),
                contact.email(),
                contact.language(),
                dossierCode,
                receivingUnit,
                competentUnit);
    }

    /** The code it was given. */
    public RecipientNews code(String code) {
        return new RecipientNews(dossierId, name, email, language, code, receivingUnit, competentUnit);
    }

    /** The units that answer for it. */
    public RecipientNews units(String receiving, String competent) {
        return new RecipientNews(dossierId, name, email, language, dossierCode, receiving, competent);
    }

    /** This and what was told later, which counts where both say something. */
    public RecipientNews and(RecipientNews later) {
        return new RecipientNews(
                dossierId,
                later.name == null ? name : later.name,
                later.email == null ? email : later.email,
                later.language == null ? language : later.language,
                later.dossierCode == null ? dossierCode : later.dossierCode,
                later.receivingUnit == null ? receivingUnit : later.receivingUnit,
                later.competentUnit == null ? competentUnit : later.competentUnit);
    }

    /** Whether a contact is among the news. */
    public boolean hasContact() {
        return email != null;
    }

    /** Hides everything but the dossier. */
    @Override
    public String toString() {
        return "RecipientNews[" + dossierId + "]";
    }
}
