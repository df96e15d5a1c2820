package vn.motcua.eventing.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.parking.ParkedEvent;
import vn.motcua.eventing.parking.ParkedEvents;
import vn.motcua.transactions.Writes;

/** A batch of events of one consumer on its way through one transaction: what is due of it, what must stand aside, what was seen before. */
final class Claim implements Claimed {

    private final String consumer;
    private final boolean latest;
    private final List<ReceivedEvent> events;
    private Cursors cursors;
    private final List<ReceivedEvent> due = new ArrayList<>();
    private final List<ReceivedEvent> behind = new ArrayList<>();

    Claim(String consumer, boolean latest, List<ReceivedEvent> events) {
        this.consumer = consumer;
        this.latest = latest;
        this.events = events;
        this.cursors = fresh();
    }

    private Cursors fresh() {
        return new Cursors(consumer, events.stream().map(Cursor.Key::of).toList());
    }

    @Override
    public List<Question> questions() {
        cursors = fresh();
        due.clear();
        behind.clear();
        return List.of(cursors.question());
    }

    @Override
    public List<ReceivedEvent> expected() {
        return events;
    }

    @Override
    public List<ReceivedEvent> due(List<List<@Nullable Object[]>> answers) {
        cursors.stand(answers.getFirst());
        for (ReceivedEvent event : events) {
            // State that replaces itself is read from its first record where somebody new reads it, however old that
            // is.
            if (!latest && cursors.isForgotten(event)) {
                continue;
            }
            switch (cursors.of(Cursor.Key.of(event)).meet(event.seq(), latest)) {
                case DUE -> due.add(event);
                case BEHIND -> behind.add(event);
                case DUPLICATE -> {}
            }
        }
        return due;
    }

    @Override
    public void write(Writes writes) {
        ParkedEvents.add(
                writes, consumer, behind.stream().map(ParkedEvent::behind).toList());
        for (Cursor cursor : cursors.all()) {
            if (cursor.overtook()) {
                ParkedEvents.remove(
                        writes, consumer, cursor.key().source(), cursor.key().subject(), cursor.seq());
            }
        }
        cursors.move(writes);
    }
}
