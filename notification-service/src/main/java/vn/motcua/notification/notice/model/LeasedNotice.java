package vn.motcua.notification.notice.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.Contact;

/**
 * A notice that this instance may send until its lease ends.
 *
 * @param attempt which attempt this is, 1 for the first; only its holder may put the notice back
 * @param dossierCode absent until the dossier is received
 */
public record LeasedNotice(
        UUID id,
        UUID dossierId,
        NoticeTemplate template,
        NoticeFacts facts,
        Instant raisedAt,
        int attempt,
        Contact contact,
        @Nullable String dossierCode) {}
