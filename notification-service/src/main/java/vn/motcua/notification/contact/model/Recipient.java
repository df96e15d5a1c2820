package vn.motcua.notification.contact.model;

import org.jspecify.annotations.Nullable;

/**
 * Whom the notices of a dossier go to.
 *
 * @param contact absent until it was provided
 */
public record Recipient(KnownDossier dossier, @Nullable Contact contact) {}
