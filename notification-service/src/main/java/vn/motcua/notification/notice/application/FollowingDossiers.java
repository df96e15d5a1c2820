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
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.model.Route;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.contact.persistence.WrittenLetters;
import vn.motcua.notification.inbox.model.ItemFacts;
import vn.motcua.notification.inbox.model.NewItem;
import vn.motcua.notification.inbox.persistence.InboxItems;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.persistence.Deliveries;
import vn.motcua.notification.notice.persistence.Earlier;
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
    private final Deliveries deliveries;
    private final InboxItems inbox;
    private final SendingLoop sending;
    private final SendingConfig config;
    private final Channels channels;
    private final SendingMeters meters;
    private final Clock clock;

    FollowingDossiers(
            Recipients recipients,
            WrittenLetters written,
            Deliveries deliveries,
            InboxItems inbox,
            SendingLoop sending,
            SendingConfig config,
            Channels channels,
            SendingMeters meters,
            Clock clock) {
        this.recipients = recipients;
        this.written = written;
        this.meters = meters;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.sending = sending;
        this.config = config;
        this.channels = channels;
        this.clock = clock;
    }

    /** Takes over the news of many dossiers and raises their notices. */
    public Decision<Void> follow(Transaction tx, List<DossierNews> all) {
        List<DossierNews> news = all.stream()
                .filter(item -> item.notice() != null || !item.learnt().isEmpty())
                .toList();
        if (news.isEmpty()) {
            return Decision.doing(() -> {});
        }
        Map<UUID, RecipientNews> learnt = new LinkedHashMap<>();
        news.forEach(item -> learnt.merge(item.learnt().dossierId(), item.learnt(), RecipientNews::and));
        List<Notice> raised =
                news.stream().flatMap(item -> Stream.ofNullable(item.notice())).toList();
        recipients.learn(tx, learnt.values());
        Instant now = clock.instant();
        Asked<Map<UUID, Recipients.Known>> known = recipients.of(tx, learnt.keySet(), now);
        Asked<List<Earlier>> earlier = deliveries.earlier(
                tx, learnt.keySet(), raised.stream().map(Notice::id).toList());
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

        Recipient recipient(Delivery delivery) {
            return get(delivery.notice()).recipient();
        }

        /** Over the first channel that reaches the applicant. */
        Delivery delivery(Route route, Notice notice) {
            Contact contact = get(notice).recipient().contact();
            return contact == null ? Delivery.of(notice) : Delivery.of(notice, route.first(contact), notice.raisedAt());
        }

        Delivery dispatched(Dispatch dispatch, Delivery delivery) {
            Recipients.Known known = get(delivery.notice());
            return dispatch.decide(delivery, known.recipient(), known.written(delivery.channel()));
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

    private void decide(Transaction tx, List<Notice> raised, Known known, Collection<Earlier> earlier, Instant now) {
        Instant until = now.plus(config.lease());
        Dispatch dispatch = channels.dispatch(sending.room(), now);
        Route route = channels.route();
        Set<UUID> told = earlier.stream().map(Earlier::eventId).collect(Collectors.toSet());
        List<Delivery> woken = earlier.stream()
                .filter(Earlier::waits)
                .map(Earlier::delivery)
                .filter(delivery -> known.recipient(delivery).contact() != null)
                .map(delivery -> known.dispatched(dispatch, delivery))
                .toList();
        List<Delivery> added = raised.stream()
                .filter(notice -> told.add(notice.id()))
                .map(notice -> known.delivery(route, notice))
                .map(delivery -> known.dispatched(dispatch, delivery))
                .toList();
        deliveries.move(tx, woken);
        deliveries.add(tx, added);
        inbox.add(tx, added.stream().map(Delivery::notice).flatMap(known::item).toList());
        written.add(tx, dispatch.letters(), now);
        List<Delivery> all = new ArrayList<>(woken);
        all.addAll(added);
        List<LeasedDelivery> leased = all.stream()
                .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                .map(delivery -> leased(delivery, known.recipient(delivery), until))
                .toList();
        boolean others =
                all.stream().anyMatch(delivery -> delivery.state() == DeliveryState.PENDING && delivery.due() != null);
        tx.afterCommit(() -> {
            sending.take(leased, others);
            all.stream()
                    .filter(delivery -> delivery.state() == DeliveryState.WITHHELD)
                    .forEach(meters::countWithheld);
        });
    }

    private static LeasedDelivery leased(Delivery delivery, Recipient recipient, Instant until) {
        return new LeasedDelivery(delivery, Objects.requireNonNull(recipient.contact()), recipient.dossier(), until);
    }
}
