package vn.motcua.notification.inbox.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.reference.model.Text;

/**
 * One thing that an account is told.
 *
 * @param dossierCode absent until the dossier is received
 * @param procedure what is applied for; absent as long as its name has not come
 * @param raisedAt when the event happened
 * @param arrivedAt when it came into the inbox
 */
public record InboxItem(
        UUID id,
        UUID dossierId,
        @Nullable String dossierCode,
        @Nullable Text procedure,
        String template,
        ItemFacts facts,
        Instant raisedAt,
        Instant arrivedAt,
        @Nullable Instant readAt) {}
