package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.persistence.Earlier;
import vn.motcua.notification.notice.persistence.Notices;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * Raises the notices that a batch of events gives reason for. One without a contact waits for it; one that can be sent is this instance's from the
 * first moment and goes out as soon as it is committed.
 */
@ApplicationScoped
public class FollowingDossiers {

    private final Recipients recipients;
    private final Notices notices;
    private final SendingLoop sending;
    private final SendingConfig config;
    private final Clock clock;

    FollowingDossiers(
            Recipients recipients, Notices notices, SendingLoop sending, SendingConfig config, Clock clock) {
        this.recipients = recipients;
        this.notices = notices;
        this.sending = sending;
        this.config = config;
        this.clock = clock;
    }

    /** Takes over the news of many dossiers and raises their notices. */
    public Decision<Void> follow(Transaction tx, List<DossierNews> news) {
        if (news.isEmpty()) {
            return Decision.doing(() -> {});
        }
        Map<UUID, RecipientNews> learnt = new LinkedHashMap<>();
        news.forEach(item -> learnt.merge(item.learnt().dossierId(), item.learnt(), RecipientNews::and));
        List<NewNotice> raised = news.stream()
                .map(DossierNews::notice)
                .filter(Objects::nonNull)
                .map(notice -> (NewNotice) notice)
                .toList();
        recipients.learn(tx, learnt.values());
        Asked<Map<UUID, Recipient>> known = recipients.of(tx, learnt.keySet());
        Asked<List<Earlier>> earlier = notices.earlier(
                tx, learnt.keySet(), raised.stream().map(NewNotice::id).toList());
        return Decision.doing(() -> decide(tx, raised, known.answer(), earlier.answer()));
    }

    private void decide(
            Transaction tx, List<NewNotice> raised, Map<UUID, Recipient> known, Collection<Earlier> earlier) {
        Instant until = clock.instant().plus(config.lease());
        Dispatch dispatch = new Dispatch(config.lease(), sending.room());
        Set<UUID> told = earlier.stream().map(Earlier::eventId).collect(Collectors.toSet());
        List<Notice> woken = earlier.stream()
                .filter(Earlier::waits)
                .map(Earlier::notice)
                .filter(notice -> recipient(known, notice).contact() != null)
                .map(notice -> dispatch.decide(notice, recipient(known, notice)))
                .toList();
        List<Notice> added = raised.stream()
                .filter(notice -> told.add(notice.id()))
                .map(Notice::of)
                .map(notice -> dispatch.decide(notice, recipient(known, notice)))
                .toList();
        notices.move(tx, woken);
        notices.add(tx, added);
        List<Notice> all = new ArrayList<>(woken);
        all.addAll(added);
        List<LeasedNotice> leased = all.stream()
                .filter(notice -> notice.state() == NoticeState.SENDING)
                .map(notice -> leased(notice, recipient(known, notice), until))
                .toList();
        boolean others = all.stream().anyMatch(notice -> notice.state() == NoticeState.PENDING && notice.due() != null);
        tx.afterCommit(() -> sending.take(leased, others));
    }

    private static Recipient recipient(Map<UUID, Recipient> known, Notice notice) {
        return Objects.requireNonNull(known.get(notice.dossierId()));
    }

    private static LeasedNotice leased(Notice notice, Recipient recipient, Instant until) {
        return new LeasedNotice(notice, Objects.requireNonNull(recipient.contact()), recipient.dossier(), until);
    }
}
