package vn.motcua.notification.inbox.application;

import java.time.Instant;
import vn.motcua.notification.inbox.model.InboxItem;

/** What a stream says. */
public sealed interface StreamNews {

    /** Something came. Its arrival is the place from which another stream goes on. */
    record Arrived(InboxItem item) implements StreamNews {}

    /**
     * So much is unread: said at the beginning and whenever something came.
     *
     * @param place from which another stream goes on
     */
    record Count(int unread, Instant place) implements StreamNews {}

    /** Nothing happened, and the stream is still there. */
    record StillThere() implements StreamNews {}
}
