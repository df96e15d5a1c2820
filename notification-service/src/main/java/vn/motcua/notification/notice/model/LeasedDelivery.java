package vn.motcua.notification.notice.model;

import java.time.Instant;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;

/**
 * A delivery that this instance may send.
 *
 * @param until when its lease ends
 */
public record LeasedDelivery(Delivery delivery, Contact contact, KnownDossier dossier, Instant until) {

    /** Which attempt this is, 1 for the first. */
    public int attempt() {
        return delivery.attempts();
    }
}
