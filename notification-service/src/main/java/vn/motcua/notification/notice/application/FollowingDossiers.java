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
import java.util.stream.Stream;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.contact.persistence.WrittenLetters;
import vn.motcua.notification.inbox.model.ItemFacts;
import vn.motcua.notification.inbox.model.NewItem;
import vn.motcua.notification.inbox.persistence.InboxItems;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.LetterLimits;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.persistence.Earlier;
import vn.motcua.notification.notice.persistence.Notices;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * Raises the notices that a batch of events gives reason for. The inbox of the account that filed has them at once; a letter without a contact waits for it; one that can be sent is this instance's from the
 * first moment and goes out as soon as it is committed.
 */
@ApplicationScoped
public class FollowingDossiers {

    private final Recipients recipients;
    private final WrittenLetters written;
    private final Notices notices;
    private final InboxItems inbox;
    private final SendingLoop sending;
    private final SendingConfig config;
    private final SendingMeters meters;
    private final Clock clock;
    private final LetterLimits limits;

    FollowingDossiers(
            Recipients recipients,
            WrittenLetters written,
            Notices notices,
            InboxItems inbox,
            SendingLoop sending,
            SendingConfig config,
            SendingMeters meters,
            Clock clock) {
        this.recipients = recipients;
        this.written = written;
        this.meters = meters;
        this.notices = notices;
        this.inbox = inbox;
        this.sending = sending;
        this.config = config;
        this.clock = clock;
        this.limits = new LetterLimits(config.lettersAnHour(), config.lettersADay());
    }

    /** Takes over the news of many dossiers and raises their notices. */
    public Decision<Void> follow(Transaction tx, List<DossierNews> news) {
        if (news.isEmpty()) {
            return Decision.doing(() -> {});
        }
        Map<UUID, RecipientNews> learnt = new LinkedHashMap<>();
        news.forEach(item -> learnt.merge(item.learnt().dossierId(), item.learnt(), RecipientNews::and));
        List<NewNotice> raised =
                news.stream().flatMap(item -> Stream.ofNullable(item.notice())).toList();
        recipients.learn(tx, learnt.values());
        Instant now = clock.instant();
        Asked<Map<UUID, Recipients.Known>> known = recipients.of(tx, learnt.keySet(), now);
        Asked<List<Earlier>> earlier = notices.earlier(
                tx, learnt.keySet(), raised.stream().map(NewNotice::id).toList());
        Set<UUID> owned = learnt.values().stream()
                .filter(item -> item.owner() != null)
                .map(RecipientNews::dossierId)
                .collect(Collectors.toSet());
        return Decision.doing(() -> {
            decide(tx, raised, new Known(known.answer()), earlier.answer(), now);
            inbox.deliverEarlier(tx, owned);
        });
    }

    /** What the decision is about. */
    private record Known(Map<UUID, Recipients.Known> of) {

        private Recipients.Known get(Notice notice) {
            return Objects.requireNonNull(of.get(notice.dossierId()));
        }

        Recipient recipient(Notice notice) {
            return get(notice).recipient();
        }

        Notice dispatched(Dispatch dispatch, Notice notice) {
            return dispatch.decide(notice, recipient(notice), get(notice).written());
        }

        Stream<NewItem> item(Notice notice) {
            return Stream.ofNullable(get(notice).owner()).map(owner -> FollowingDossiers.item(owner, notice));
        }
    }

    private static NewItem item(UUID owner, Notice notice) {
        LetterFacts facts = notice.facts();
        return new NewItem(
                owner,
                notice.id(),
                notice.dossierId(),
                notice.template().wireName(),
                new ItemFacts(facts.at(), facts.dueAt(), facts.amount(), null, null, null),
                notice.raisedAt());
    }

    private void decide(Transaction tx, List<NewNotice> raised, Known known, Collection<Earlier> earlier, Instant now) {
        Instant until = now.plus(config.lease());
        Dispatch dispatch = new Dispatch(limits, config.lease(), sending.room(), now);
        Set<UUID> told = earlier.stream().map(Earlier::eventId).collect(Collectors.toSet());
        List<Notice> woken = earlier.stream()
                .filter(Earlier::waits)
                .map(Earlier::notice)
                .filter(notice -> known.recipient(notice).contact() != null)
                .map(notice -> known.dispatched(dispatch, notice))
                .toList();
        List<Notice> added = raised.stream()
                .filter(notice -> told.add(notice.id()))
                .map(Notice::of)
                .map(notice -> known.dispatched(dispatch, notice))
                .toList();
        notices.move(tx, woken);
        notices.add(tx, added);
        inbox.add(tx, added.stream().flatMap(known::item).toList());
        written.add(tx, dispatch.letters(), now);
        List<Notice> all = new ArrayList<>(woken);
        all.addAll(added);
        List<LeasedNotice> leased = all.stream()
                .filter(notice -> notice.state() == NoticeState.SENDING)
                .map(notice -> leased(notice, known.recipient(notice), until))
                .toList();
        boolean others = all.stream().anyMatch(notice -> notice.state() == NoticeState.PENDING && notice.due() != null);
        tx.afterCommit(() -> {
            sending.take(leased, others);
            all.stream()
                    .filter(notice -> notice.state() == NoticeState.WITHHELD)
                    .forEach(meters::countWithheld);
        });
    }

    private static LeasedNotice leased(Notice notice, Recipient recipient, Instant until) {
        return new LeasedNotice(notice, Objects.requireNonNull(recipient.contact()), recipient.dossier(), until);
    }
}
