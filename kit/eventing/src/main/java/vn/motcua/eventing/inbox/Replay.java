package vn.motcua.eventing.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.parking.ParkedEvents;
import vn.motcua.transactions.Writes;

/**
 * The first event of a subject that stands aside, on its way through one transaction. Its cursor is held meanwhile: an event that comes now sees
 * the subject as the replay leaves it, or fails and comes again.
 */
final class Replay implements Claimed {

    private final String consumer;
    private final Cursor.Key key;
    private final Cursors cursors;
    private @Nullable ReceivedEvent first;
    private boolean more;

    Replay(String consumer, Cursor.Key key) {
        this.consumer = consumer;
        this.key = key;
        this.cursors = new Cursors(consumer, List.of(key));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Cursors.lock(consumer, key),
                Question.of(ParkedEvents.OF_SUBJECT, consumer, key.source(), key.subject()));
    }

    @Override
    public List<ReceivedEvent> due(List<List<@Nullable Object[]>> answers) {
        cursors.stand(answers.getFirst());
        List<@Nullable Object[]> aside = answers.getLast();
        if (!cursors.of(key).known() || cursors.of(key).state() == Cursor.IN_ORDER || aside.isEmpty()) {
            return List.of();
        }
        first = ParkedEvents.event(aside.getFirst());
        more = aside.size() > 1;
        return first.seq() > cursors.of(key).seq() ? List.of(first) : List.of();
    }

    @Override
    public void write(Writes writes) {
        ReceivedEvent event = first;
        if (event != null) {
            ParkedEvents.remove(writes, consumer, key.source(), key.subject(), event.seq());
            cursors.of(key).handled(event.seq(), more);
            cursors.move(writes);
        }
    }

    /** Whether it found an event and handled it. */
    boolean handled() {
        return first != null;
    }

    /** Whether others stand behind the one that was handled. */
    boolean more() {
        return handled() && more;
    }
}
