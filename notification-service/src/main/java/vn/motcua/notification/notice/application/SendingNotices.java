package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.persistence.Deliveries;
import vn.motcua.notification.notice.persistence.SmsReceiptRows;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** One round of sending: what became of attempts is recorded with its delivery events, and what is due and nobody's is leased, in one transaction. */
@ApplicationScoped
class SendingNotices {

    private final Transactions transactions;
    private final Deliveries deliveries;
    private final SmsReceiptRows receipts;
    private final EndingDeliveries ending;
    private final SendingConfig config;
    private final Clock clock;

    SendingNotices(
            Transactions transactions,
            Deliveries deliveries,
            SmsReceiptRows receipts,
            EndingDeliveries ending,
            SendingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.ending = ending;
        this.config = config;
        this.clock = clock;
    }

    /** Records attempts; there may be several of one notice. */
    Uni<Void> record(List<Attempt> done) {
        return transactions.run(tx -> recorded(tx, done));
    }

    /** Leases what is due, at most so many of each channel. */
    Uni<List<LeasedDelivery>> lease(Map<ChannelName, Integer> most) {
        return transactions.run(tx -> leased(tx, most));
    }

    /** Hears of a message that a centre took over. */
    Uni<Void> told(String reference, boolean delivered) {
        return transactions.run(tx -> {
            Asked<Optional<SmsReceiptRows.About>> about = receipts.told(tx, reference, delivered);
            return () -> about.answer()
                    .map(message -> told(tx, message, delivered))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> told(Transaction tx, SmsReceiptRows.About message, boolean delivered) {
        EndingDeliveries.Ending end = ending.gather(tx, delivered ? Set.of() : Set.of(message.dossierId()), Set.of());
        Asked<List<Delivery>> stand = deliveries.lock(tx, message.dossierId(), message.noticeId());
        return tx.answers()
                .invoke(() -> end.decide(
                        tx,
                        stand.answer().stream()
                                .filter(delivery -> delivery.channel() == ChannelName.SMS
                                        && delivery.sending().number() == message.sending())
                                .flatMap(delivery -> delivery.told(delivered, clock.instant()).stream())
                                .toList()));
    }

    private Decision<Void> recorded(Transaction tx, List<Attempt> done) {
        Map<Key, List<Attempt>> byDelivery = done.stream()
                .collect(Collectors.groupingBy(
                        attempt -> Key.of(attempt.delivery()), LinkedHashMap::new, Collectors.toList()));
        List<Attempt> followed =
                done.stream().filter(attempt -> !attempt.references().isEmpty()).toList();
        Optional<Asked<Map<String, Boolean>>> come =
                followed.isEmpty() ? Optional.empty() : Optional.of(receipts.gone(tx, followed));
        EndingDeliveries.Ending end = ending.gather(
                tx,
                done.stream()
                        .filter(attempt -> attempt.outcome() instanceof Outcome.GivenUp
                                || !attempt.references().isEmpty())
                        .map(attempt -> attempt.delivery().dossierId())
                        .collect(Collectors.toSet()),
                done.stream()
                        .filter(attempt -> attempt.outcome() instanceof Outcome.HandedOver)
                        .map(attempt -> attempt.delivery().dossierId())
                        .collect(Collectors.toSet()));
        Asked<List<Delivery>> stand =
                deliveries.lock(tx, done.stream().map(Attempt::delivery).toList());
        return Decision.doing(() -> {
            Map<String, Boolean> known = come.map(Asked::answer).orElse(Map.of());
            List<Delivery> moved = new ArrayList<>();
            for (Delivery delivery : stand.answer()) {
                Delivery after = delivery;
                for (Attempt attempt : byDelivery.getOrDefault(Key.of(delivery), List.of())) {
                    after = after(attempt, after, known);
                }
                if (!after.equals(delivery)) {
                    moved.add(after);
                }
            }
            end.decide(tx, moved);
        });
    }

    private record Key(UUID notice, ChannelName channel) {
        static Key of(Delivery delivery) {
            return new Key(delivery.id(), delivery.channel());
        }
    }

    /** The delivery after an attempt, and after what was told of it before it was recorded. */
    private Delivery after(Attempt attempt, Delivery delivery, Map<String, Boolean> known) {
        if (attempt.delivery().sending().number() != delivery.sending().number()) {
            // News of a message that somebody has sent again since.
            return delivery;
        }
        Delivery after =
                delivery.after(attempt.leased().attempt(), attempt.outcome()).orElse(delivery);
        for (String reference : attempt.references()) {
            Boolean delivered = known.get(reference);
            if (delivered != null) {
                after = after.told(delivered, clock.instant()).orElse(after);
            }
        }
        return after;
    }

    private Decision<List<LeasedDelivery>> leased(Transaction tx, Map<ChannelName, Integer> most) {
        Instant until = clock.instant().plus(config.lease());
        List<Asked<List<LeasedDelivery>>> due = most.entrySet().stream()
                .map(room -> deliveries.due(tx, room.getKey(), room.getValue(), config.lease(), until))
                .toList();
        return Decision.of(() -> {
            List<LeasedDelivery> taken =
                    due.stream().flatMap(asked -> asked.answer().stream()).toList();
            deliveries.move(tx, taken.stream().map(LeasedDelivery::delivery).toList());
            return taken;
        });
    }
}
