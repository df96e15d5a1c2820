package vn.motcua.notification.contact.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What letters may say of a dossier.
 *
 * @param code absent until it is received
 */
public record KnownDossier(UUID id, @Nullable String code) {}
