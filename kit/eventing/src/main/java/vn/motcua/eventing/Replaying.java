package vn.motcua.eventing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.UnitOfWork;

/** The operator's way back: handles parked subjects again, from the poison on, in order. */
@ApplicationScoped
public class Replaying {

    private static final String SUBJECTS = """
            select c.consumer, c.source, c.subject, c.seq from inbox_cursors c
             where c.state = 2 and (:subject = '' or c.subject = :subject) order by c.consumer, c.source, c.subject
            """;

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final List<EventHandler> handlers;

    Replaying(UnitOfWork unitOfWork, Inbox inbox, ParkedEvents parked, @All List<EventHandler> handlers) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.parked = parked;
        this.handlers = handlers;
    }

    /**
     * How a replay ended.
     *
     * @param subjects parked subjects looked at
     * @param handled events handled now
     * @param stillParked subjects whose event fails again
     */
    public record Outcome(int subjects, int handled, int stillParked) {}

    /** What stands aside, oldest first, at most 500; without payloads. */
    public Uni<List<Map<String, Object>>> parked() {
        return unitOfWork.read(session -> parked.list(session, 500));
    }

    /** Handles again one parked subject, or all when none is named; each event in a transaction of its own. */
    public Uni<Outcome> replay(@Nullable String subject) {
        AtomicInteger handled = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        return unitOfWork
                .read(session -> session.createNativeQuery(SUBJECTS, Object[].class)
                        .setParameter("subject", subject == null ? "" : subject)
                        .getResultList())
                .chain(subjects -> Multi.createFrom()
                        .iterable(subjects)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> replaySubject(row, handled).onFailure().recoverWithItem(failure -> {
                                    failed.incrementAndGet();
                                    return null;
                                }))
                        .collect()
                        .asList()
                        .map(ignored -> new Outcome(subjects.size(), handled.get(), failed.get())));
    }

    private Uni<Void> replaySubject(Object[] row, AtomicInteger handled) {
        String consumer = (String) row[0];
        Cursor.Key key = new Cursor.Key((String) row[1], (String) row[2]);
        long seq = ((Number) row[3]).longValue();
        return unitOfWork
                .run(session -> handleNext(session, consumer, key, seq))
                .chain(done -> {
                    if (done.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    handled.incrementAndGet();
                    return done.get()
                            ? replaySubject(new Object[] {consumer, key.source(), key.subject(), seq + 1}, handled)
                            : Uni.createFrom().voidItem();
                });
    }

    /** Handles the event after {@code seq}; answers whether more follow, or nothing when there was none. */
    private Uni<Optional<Boolean>> handleNext(Mutiny.Session session, String consumer, Cursor.Key key, long seq) {
        return parked.ofSubject(session, consumer, key).chain(waiting -> {
            Optional<ReceivedEvent> next =
                    waiting.stream().filter(event -> event.seq() == seq + 1).findFirst();
            if (next.isEmpty()) {
                return Uni.createFrom().item(Optional.<Boolean>empty());
            }
            boolean more = waiting.stream().anyMatch(event -> event.seq() == seq + 2);
            boolean gap = !more && waiting.size() > 1;
            Cursor cursor = new Cursor(key);
            cursor.stands(seq, (short) 2);
            cursor.caughtUpTo(seq + 1, gap);
            if (more) {
                cursor.poison();
            }
            return inbox.move(session, consumer, Inbox.only(cursor))
                    .chain(() -> handle(session, consumer, next.get()))
                    .chain(() -> parked.remove(session, consumer, key, seq + 1))
                    .replaceWith(Optional.of(more));
        });
    }

    private Uni<Void> handle(Mutiny.Session session, String consumer, ReceivedEvent event) {
        EventHandler handler = handlers.stream()
                .filter(candidate -> candidate.consumer().equals(consumer)
                        && candidate.subscriptions().stream()
                                .anyMatch(subscription -> subscription.topic().equals(event.topic())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler for consumer " + consumer));
        boolean wanted = handler.subscriptions().stream()
                .anyMatch(subscription -> subscription.topic().equals(event.topic())
                        && subscription.types().contains(event.type()));
        return wanted
                ? handler.handle(session, List.of(event))
                : Uni.createFrom().voidItem();
    }
}
