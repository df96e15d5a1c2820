package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.eventing.Outbox;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.contact.persistence.WrittenLetters;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.events.NoticeMessages;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.persistence.Deliveries;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/**
 * What follows where deliveries end: one that failed is followed by the next channel that reaches the applicant; where none is left, the notice has
 * failed, and others are told.
 */
@ApplicationScoped
class EndingDeliveries {

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final WrittenLetters written;
    private final Outbox outbox;
    private final Channels channels;
    private final SendingConfig config;
    private final Clock clock;

    EndingDeliveries(
            Deliveries deliveries,
            Recipients recipients,
            WrittenLetters written,
            Outbox outbox,
            Channels channels,
            SendingConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.written = written;
        this.outbox = outbox;
        this.channels = channels;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks for what has to be known, and holds it. Asked before the deliveries are locked: dossiers come before their deliveries, everywhere.
     *
     * @param failed dossiers of which deliveries may fail
     * @param sent of which some may be handed over
     */
    Ending gather(Transaction tx, Set<UUID> failed, Set<UUID> sent) {
        Set<UUID> told = new HashSet<>(failed);
        if (config.tellSent()) {
            told.addAll(sent);
        }
        Instant now = clock.instant();
        return new Ending(
                told.isEmpty() ? Optional.empty() : Optional.of(recipients.lockNumbers(tx, told)),
                failed.isEmpty() ? Optional.empty() : Optional.of(recipients.of(tx, failed, now)),
                now);
    }

    /** What is known when it is decided. */
    final class Ending {

        private final Optional<Asked<Map<UUID, Long>>> numbers;
        private final Optional<Asked<Map<UUID, Recipients.Known>>> known;
        private final Instant now;

        private Ending(
                Optional<Asked<Map<UUID, Long>>> numbers,
                Optional<Asked<Map<UUID, Recipients.Known>>> known,
                Instant now) {
            this.numbers = numbers;
            this.known = known;
            this.now = now;
        }

        /** Writes where these deliveries stand now, and what follows. */
        void decide(Transaction tx, List<Delivery> moved) {
            deliveries.move(tx, moved);
            Dispatch dispatch = channels.dispatch(Map.of(), now);
            Map<UUID, Long> last = new HashMap<>();
            List<Delivery> next = new ArrayList<>();
            for (Delivery delivery : moved) {
                Optional<Delivery> following =
                        delivery.state() == DeliveryState.FAILED ? following(delivery, dispatch) : Optional.empty();
                following.ifPresent(next::add);
                if (following.isEmpty() && isTold(delivery)) {
                    tell(tx, delivery, last);
                }
            }
            deliveries.add(tx, next);
            written.add(tx, dispatch.letters(), now);
            last.forEach((dossier, number) -> recipients.number(tx, dossier, number));
        }

        private void tell(Transaction tx, Delivery delivery, Map<UUID, Long> last) {
            UUID dossier = delivery.dossierId();
            long before = last.getOrDefault(
                    dossier, numbers.map(Asked::answer).orElse(Map.of()).getOrDefault(dossier, 0L));
            last.put(dossier, before + 1);
            outbox.add(tx, NoticeMessages.of(delivery, before + 1));
        }

        private Optional<Delivery> following(Delivery failed, Dispatch dispatch) {
            Recipients.Known to = known.map(Asked::answer).orElse(Map.of()).get(failed.dossierId());
            Contact contact = to == null ? null : to.recipient().contact();
            if (to == null || contact == null) {
                return Optional.empty();
            }
            Optional<ChannelName> next = channels.route().after(failed.channel(), contact);
            return next.map(channel ->
                    dispatch.decide(Delivery.of(failed.notice(), channel, now), to.recipient(), to.written(channel)));
        }

        private boolean isTold(Delivery delivery) {
            return switch (delivery.state()) {
                case FAILED -> true;
                case SENT, DELIVERED -> config.tellSent() && numbers.isPresent();
                default -> false;
            };
        }
    }
}
