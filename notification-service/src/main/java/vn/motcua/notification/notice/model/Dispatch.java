package vn.motcua.notification.notice.model;

import java.time.Duration;
import vn.motcua.notification.contact.model.Recipient;

/**
 * What is done with notices at the first moment at which they could be sent: as many as there is room for are leased at once, so that nobody has to
 * look for them, the others wait for whoever has room. Used for one batch.
 */
public final class Dispatch {

    private final Duration lease;
    private int room;

    /**
     * @param lease how long this instance keeps what it takes
     * @param room how many it can take
     */
    public Dispatch(Duration lease, int room) {
        this.lease = lease;
        this.room = room;
    }

    /** The notice as it goes on; one without a contact waits for it. */
    public Notice decide(Notice notice, Recipient recipient) {
        if (recipient.contact() == null) {
            return notice;
        }
        if (room == 0) {
            return notice.queued();
        }
        room--;
        return notice.leased(lease);
    }
}
