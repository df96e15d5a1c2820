package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.Outbox;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.parking.ParkedEvent;
import vn.motcua.eventing.parking.ParkedEvent.Reason;
import vn.motcua.eventing.parking.ParkedEvents;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Sets aside what cannot be handled, with its subject, and tells the dead-letter topic of poison, in one transaction. */
@ApplicationScoped
class SettingAside {

    private final Transactions transactions;

    SettingAside(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The subject stops before this event until what it waits for has come. */
    Uni<Void> waiting(String consumer, ReceivedEvent event, NotYet missing) {
        return aside(consumer, new ParkedEvent(event, Reason.WAITING, shortened(missing.getMessage())), Cursor.WAITS);
    }

    /** The subject stops before this event until it is replayed. */
    Uni<Void> poison(String consumer, ReceivedEvent event, Throwable failure) {
        return aside(consumer, new ParkedEvent(event, Reason.POISON, nameOf(failure)), Cursor.POISONED);
    }

    /** A record that breaks the envelope belongs to no subject: it is kept and told, nothing stops. */
    Uni<Void> broken(String consumer, ReceivedEvent event, Throwable failure) {
        ParkedEvent parked = new ParkedEvent(event, Reason.BROKEN, nameOf(failure));
        return transactions.run(tx -> Decision.doing(() -> {
            ParkedEvents.add(tx, consumer, List.of(parked));
            tell(tx, consumer, parked);
        }));
    }

    private Uni<Void> aside(String consumer, ParkedEvent parked, short state) {
        Cursor.Key key = Cursor.Key.of(parked.event());
        Cursors cursors = new Cursors(consumer, List.of(key));
        return transactions.run(tx -> {
            Asked<List<@Nullable Object[]>> standing = cursors.question().ask(tx);
            return Decision.doing(() -> {
                cursors.stand(standing.answer());
                Cursor cursor = cursors.of(key);
                if (parked.event().seq() <= cursor.seq()) {
                    return;
                }
                boolean first = cursor.state() == Cursor.IN_ORDER;
                ParkedEvents.add(tx, consumer, List.of(first ? parked : ParkedEvent.behind(parked.event())));
                cursor.standAside(first ? state : cursor.state());
                cursors.move(tx);
                if (first && parked.reason() == Reason.POISON) {
                    tell(tx, consumer, parked);
                }
            });
        });
    }

    /** Writes down why the first event of a subject that stands aside does so still. */
    Uni<Void> stillAside(String consumer, Cursor.Key key, Throwable failure) {
        return transactions.run(tx -> {
            Asked<List<@Nullable Object[]>> standing =
                    Cursors.lock(consumer, key).ask(tx);
            Asked<List<@Nullable Object[]>> aside = Question.of(
                            ParkedEvents.OF_SUBJECT, consumer, key.source(), key.subject())
                    .ask(tx);
            return Decision.doing(() -> {
                Cursors cursors = new Cursors(consumer, List.of(key));
                cursors.stand(standing.answer());
                Cursor cursor = cursors.of(key);
                if (cursor.state() == Cursor.IN_ORDER || aside.answer().isEmpty()) {
                    return;
                }
                ReceivedEvent first = ParkedEvents.event(aside.answer().getFirst());
                ParkedEvent parked = failure instanceof NotYet missing
                        ? new ParkedEvent(first, Reason.WAITING, shortened(missing.getMessage()))
                        : new ParkedEvent(first, Reason.POISON, nameOf(failure));
                boolean wasPoison = cursor.state() == Cursor.POISONED;
                ParkedEvents.turn(tx, consumer, parked);
                cursor.standAside(parked.reason() == Reason.WAITING ? Cursor.WAITS : Cursor.POISONED);
                cursors.move(tx);
                if (parked.reason() == Reason.POISON && !wasPoison) {
                    tell(tx, consumer, parked);
                }
            });
        });
    }

    private static void tell(Transaction tx, String consumer, ParkedEvent parked) {
        Outbox.forward(
                tx,
                parked.event().topic() + ".dlq." + consumer,
                ParkedEvents.storable(parked.event()),
                String.valueOf(parked.failure()));
    }

    private static String nameOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= 200 ? text : text.substring(0, 200);
    }
}
