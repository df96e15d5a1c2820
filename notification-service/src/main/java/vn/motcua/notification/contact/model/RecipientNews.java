package vn.motcua.notification.contact.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events tell about the recipient of a dossier's notices; what is absent stays as it was.
 *
 * @param dossierId the dossier
 * @param contact absent: nothing new
 * @param dossierCode the code it was given
 * @param procedure what is applied for
 * @param units who answers for it
 * @param owner the account that filed it
 */
public record RecipientNews(
        UUID dossierId,
        @Nullable Contact contact,
        @Nullable String dossierCode,
        @Nullable Procedure procedure,
        @Nullable Units units,
        @Nullable UUID owner) {

    /** A version of a procedure. */
    public record Procedure(String code, int version) {}

    /** The units that answer for a dossier. */
    public record Units(String receiving, String competent) {}

    /** Only that there is such a dossier. */
    public static RecipientNews of(UUID dossierId) {
        return new RecipientNews(dossierId, null, null, null, null, null);
    }

    /** The contact. */
    public RecipientNews contact(Contact provided) {
        return new RecipientNews(dossierId, provided, dossierCode, procedure, units, owner);
    }

    /** The code it was given. */
    public RecipientNews code(String code) {
        return new RecipientNews(dossierId, contact, code, procedure, units, owner);
    }

    /** What is applied for. */
    public RecipientNews procedure(String code, int version) {
        return new RecipientNews(dossierId, contact, dossierCode, new Procedure(code, version), units, owner);
    }

    /** The units that answer for it. */
    public RecipientNews units(String receiving, String competent) {
        return new RecipientNews(dossierId, contact, dossierCode, procedure, new Units(receiving, competent), owner);
    }

    /** The account that filed it. */
    public RecipientNews owner(@Nullable UUID account) {
        return new RecipientNews(dossierId, contact, dossierCode, procedure, units, account);
    }

    /** This and what was told later, which counts where both say something. */
    public RecipientNews and(RecipientNews later) {
        return new RecipientNews(
                dossierId,
                later.contact == null ? contact : later.contact,
                later.dossierCode == null ? dossierCode : later.dossierCode,
                later.procedure == null ? procedure : later.procedure,
                later.units == null ? units : later.units,
                later.owner == null ? owner : later.owner);
    }

    /** Whether it tells nothing. */
    public boolean isEmpty() {
        return equals(of(dossierId));
    }

    /** Hides everything but the dossier. */
    @Override
    public String toString() {
        return "RecipientNews[" + dossierId + "]";
    }
}
