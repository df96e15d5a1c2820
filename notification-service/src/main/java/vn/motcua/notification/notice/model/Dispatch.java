package vn.motcua.notification.notice.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.Written;

/**
 * What is done with notices at the first moment at which they could be sent: whatever goes beyond what their address is written is withheld; as many
 * as there is room for are leased at once, so that nobody has to look for them; the others wait for whoever has room. Used for one batch.
 */
public final class Dispatch {

    private final LetterLimits limits;
    private final Duration lease;
    private final Instant now;
    private final Map<String, Integer> letters = new HashMap<>();
    private int room;

    /**
     * @param lease how long this instance keeps what it takes
     * @param room how many it can take
     */
    public Dispatch(LetterLimits limits, Duration lease, int room, Instant now) {
        this.limits = limits;
        this.lease = lease;
        this.room = room;
        this.now = now;
    }

    /**
     * The notice as it goes on; one without a contact waits for it.
     *
     * @param written to its address before this batch
     */
    public Notice decide(Notice notice, Recipient recipient, Written written) {
        Contact contact = recipient.contact();
        if (contact == null) {
            return notice;
        }
        Reason tooMuch = tooMuch(notice, recipient, contact, written);
        if (tooMuch != null) {
            return notice.withheld(tooMuch, now);
        }
        if (contact.reachable()) {
            letters.merge(contact.counted(), 1, Integer::sum);
        }
        if (room == 0) {
            return notice.queued();
        }
        room--;
        return notice.leased(lease);
    }

    private @Nullable Reason tooMuch(Notice notice, Recipient recipient, Contact contact, Written written) {
        if (notice.template().isApplicantsDoing() && !recipient.dossier().isReceived()) {
            return Reason.UNCONFIRMED_ADDRESS;
        }
        return limits.allow(written.and(letters.getOrDefault(contact.counted(), 0))) ? null : Reason.TOO_MANY_LETTERS;
    }

    /** How many letters of this batch go to each address. */
    public Map<String, Integer> letters() {
        return letters;
    }
}
