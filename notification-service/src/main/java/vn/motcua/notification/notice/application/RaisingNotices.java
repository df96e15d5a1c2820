package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.persistence.Notices;
import vn.motcua.transactions.Writes;

/** Raises the notices that a batch of events gives reason for. One without a contact waits for it. */
@ApplicationScoped
public class RaisingNotices {

    private final Recipients recipients;
    private final Notices notices;

    RaisingNotices(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    /**
     * Takes over the news and raises the notices, in the given transaction. The recipients' rows come first: a notice
     * and its contact can arrive in two transactions at once, and the one that comes second must see the first.
     */
    public void raise(Writes writes, Collection<RecipientNews> news, List<NewNotice> raised) {
        if (news.isEmpty()) {
            return;
        }
        recipients.learn(writes, news);
        if (!raised.isEmpty()) {
            notices.raise(writes, raised);
        }
        List<UUID> contacted = news.stream()
                .filter(RecipientNews::hasContact)
                .map(RecipientNews::dossierId)
                .toList();
        if (!contacted.isEmpty()) {
            notices.wake(writes, contacted);
        }
    }
}
