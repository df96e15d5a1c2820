package vn.motcua.notification.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.inbox.persistence.InboxItems;
import vn.motcua.transactions.Writes;

/** Tells officers of time that runs out: whoever holds the open step, and the leads of its unit. Who that is, is decided when the event comes. */
@ApplicationScoped
public class RemindingOfficers {

    private final InboxItems inbox;
    private final Clock clock;

    RemindingOfficers(InboxItems inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Reminds of each of them. */
    public void remind(Writes writes, List<DeadlineNews> news) {
        inbox.remind(writes, news, VietnamTime.today(clock), Roles.UNIT_LEAD);
    }
}
