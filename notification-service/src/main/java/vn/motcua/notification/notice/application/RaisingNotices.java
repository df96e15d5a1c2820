package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.persistence.Notices;

/** Raises the notices that a batch of events gives reason for. One without a contact waits for it. */
@ApplicationScoped
public class RaisingNotices {

    private final Recipients recipients;
    private final Notices notices;
    private final Doorbell doorbell;

    RaisingNotices(Recipients recipients, Notices notices, Doorbell doorbell) {
        this.recipients = recipients;
        this.notices = notices;
        this.doorbell = doorbell;
    }

    /**
     * Takes over the news and raises the notices, in the given transaction. The recipients' rows come first: a notice
     * and its contact can arrive in two transactions at once, and the one that comes second must see the first.
     */
    public Uni<Void> raise(Mutiny.Session session, Collection<RecipientNews> news, List<NewNotice> raised) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> contacted = news.stream()
                .filter(RecipientNews::hasContact)
                .map(RecipientNews::dossierId)
                .toList();
        return recipients
                .learn(session, news)
                .chain(() -> raised.isEmpty() ? Uni.createFrom().voidItem() : notices.raise(session, raised))
                .chain(() -> contacted.isEmpty() ? Uni.createFrom().voidItem() : notices.wake(session, contacted))
                .invoke(doorbell::ring);
    }
}
