package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.parking.ParkedEvents;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** Handles again what stands aside, subject by subject, from its first event on, in order. */
@ApplicationScoped
public class Replaying {

    private static final Logger LOG = Logger.getLogger(Replaying.class);

    /** The first event of each subject that stands aside; an empty subject or reason means all. */
    private static final String SUBJECTS = """
            select distinct on (p.consumer, p.source, p.subject)
                   p.consumer, p.source, p.subject, p.id, p.topic, p.type, p.seq, p.time, p.traceparent, p.payload
              from parked_events p
              join inbox_cursors c on c.consumer = p.consumer and c.source = p.source and c.subject = p.subject
             where c.state <> 0 and ($1 = '' or p.subject = $1) and ($2::smallint = 0 or c.state = $2::smallint)
             order by p.consumer, p.source, p.subject, p.seq
             limit 500
            """;

    private final Transactions transactions;
    private final Handlers handlers;
    private final SettingAside settingAside;

    Replaying(Transactions transactions, Handlers handlers, SettingAside settingAside) {
        this.transactions = transactions;
        this.handlers = handlers;
        this.settingAside = settingAside;
    }

    /**
     * How a replay ended.
     *
     * @param subjects parked subjects looked at
     * @param handled events handled now
     * @param stillParked subjects whose event fails again
     */
    public record Outcome(int subjects, int handled, int stillParked) {}

    private record Aside(String consumer, Cursor.Key key, ReceivedEvent first) {}

    /** Handles again one parked subject, or all when none is named; each event in a transaction of its own. */
    public Uni<Outcome> replay(@Nullable String subject) {
        return replay(subject == null ? "" : subject, (short) 0);
    }

    /** Handles again what waits for something that may have come meanwhile. */
    Uni<Outcome> retryWaiting() {
        return replay("", Cursor.WAITS);
    }

    private Uni<Outcome> replay(String subject, short state) {
        AtomicInteger handled = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        return subjects(subject, state).chain(subjects -> Multi.createFrom()
                .iterable(subjects)
                .onItem()
                .transformToUniAndConcatenate(
                        aside -> replaySubject(aside, handled).onFailure().recoverWithUni(failure -> {
                            failed.incrementAndGet();
                            return failedAgain(aside, failure);
                        }))
                .collect()
                .asList()
                .map(_ -> new Outcome(subjects.size(), handled.get(), failed.get())));
    }

    private Uni<List<Aside>> subjects(String subject, short state) {
        return transactions.run(tx -> {
            Asked<List<Row>> rows = tx.ask(SUBJECTS, subject, state);
            return Decision.of(
                    () -> rows.answer().stream().map(Replaying::aside).toList());
        });
    }

    private Uni<Void> replaySubject(Aside aside, AtomicInteger handled) {
        return handlers.of(aside.consumer(), aside.first().topic())
                .map(handling -> handling.run(new Replay(aside.consumer(), aside.key())))
                .orElseGet(() -> Uni.createFrom()
                        .failure(new IllegalStateException("no handler for consumer " + aside.consumer())))
                .chain(replay -> {
                    if (replay.handled()) {
                        handled.incrementAndGet();
                    }
                    return replay.more()
                            ? replaySubject(aside, handled)
                            : Uni.createFrom().voidItem();
                });
    }

    /** Keeps why it still stands aside, unless that passes: what waited and fails for a reason that stays is poison from now on. */
    private Uni<Void> failedAgain(Aside aside, Throwable failure) {
        Throwable told = EventProcessing.told(failure);
        LOG.debugf(
                told, "%s: %s still stands aside", aside.consumer(), aside.key().subject());
        return EventProcessing.concernsEverybody(told)
                ? Uni.createFrom().voidItem()
                : settingAside
                        .stillAside(aside.consumer(), aside.key(), told)
                        .onFailure()
                        .recoverWithNull();
    }

    private static Aside aside(Row row) {
        @Nullable
        Object[] event = {
            row.getUUID("id"),
            row.getString("topic"),
            row.getString("source"),
            row.getString("type"),
            row.getString("subject"),
            row.getLong("seq"),
            row.getOffsetDateTime("time"),
            row.getString("traceparent"),
            row.getString("payload")
        };
        Cursor.Key key = new Cursor.Key(row.getString("source"), row.getString("subject"));
        return new Aside(row.getString("consumer"), key, ParkedEvents.event(event));
    }
}
