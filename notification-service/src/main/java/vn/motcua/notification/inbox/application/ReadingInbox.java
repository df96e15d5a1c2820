package vn.motcua.notification.inbox.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.notification.inbox.model.InboxItem;
import vn.motcua.notification.inbox.persistence.InboxItems;
import vn.motcua.notification.inbox.persistence.Unread;

/** Shows everybody their own inbox, and notes what they have read. */
@ApplicationScoped
public class ReadingInbox {

    /** Behind every id. */
    public static final UUID END = new UUID(-1, -1);

    private final InboxItems inbox;

    ReadingInbox(InboxItems inbox) {
        this.inbox = inbox;
    }

    /** The latest first; one more than {@code limit}, so that the page knows whether there is another. */
    public Uni<List<InboxItem>> list(Caller caller, boolean unreadOnly, UUID before, int limit) {
        return inbox.page(caller.id(), unreadOnly, before, limit + 1);
    }

    /** How much is unread. */
    public Uni<Unread> unread(Caller caller) {
        return inbox.unread(caller.id());
    }

    /**
     * Marks one as read; once more changes nothing.
     *
     * @throws NotFound (in the Uni) when it is not in the caller's inbox
     */
    public Uni<Void> read(Caller caller, UUID id) {
        return inbox.read(caller.id(), id).map(ReadingInbox::required);
    }

    /**
     * Marks as read whatever had come when this one had, and nothing that came behind it.
     *
     * @throws NotFound (in the Uni) when it is not in the caller's inbox
     */
    public Uni<Void> readUpTo(Caller caller, UUID id) {
        return inbox.readUpTo(caller.id(), id).map(ReadingInbox::required);
    }

    @SuppressWarnings("NullAway") // a Uni of Void holds nothing else
    private static Void required(boolean isThere) {
        if (!isThere) {
            throw new NotFound();
        }
        return null;
    }
}
