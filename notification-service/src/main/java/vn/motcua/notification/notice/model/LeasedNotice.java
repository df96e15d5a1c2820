package vn.motcua.notification.notice.model;

import java.time.Instant;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;

/**
 * A notice that this instance may send.
 *
 * @param until when its lease ends
 */
public record LeasedNotice(Notice notice, Contact contact, KnownDossier dossier, Instant until) {

    /** Which attempt this is, 1 for the first. */
    public int attempt() {
        return notice.attempts();
    }
}
