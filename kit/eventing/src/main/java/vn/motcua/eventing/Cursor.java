package vn.motcua.eventing;

import java.util.Comparator;

/** Where one consumer stands with one subject of one source. Pure: it meets events and decides. */
final class Cursor {

    /** What it means that this event comes now. */
    enum Meeting {
        DUE,
        DUPLICATE,
        EARLY,
        BEHIND_POISON
    }

    private static final short IN_ORDER = 0;
    private static final short WAITS = 1;
    private static final short POISONED = 2;

    /** Source and subject. */
    record Key(String source, String subject) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::subject);

        static Key of(ReceivedEvent event) {
            return new Key(event.source(), event.subject());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Key key;
    private long stored;
    private short storedState;
    private long seq;
    private short state;
    private boolean touched;

    Cursor(Key key) {
        this.key = key;
    }

    /** Takes over what the database holds. */
    void stands(long seq, short state) {
        this.stored = seq;
        this.seq = seq;
        this.storedState = state;
        this.state = state;
    }

    Meeting meet(long number, Subscription.Order order) {
        if (number <= seq) {
            return Meeting.DUPLICATE;
        }
        if (state == POISONED) {
            touched = true;
            return Meeting.BEHIND_POISON;
        }
        if (order == Subscription.Order.LATEST || number == seq + 1) {
            seq = number;
            return Meeting.DUE;
        }
        state = WAITS;
        touched = true;
        return Meeting.EARLY;
    }

    /** The next set-aside event was taken; {@code more} says whether others still wait behind a gap. */
    void caughtUpTo(long number, boolean more) {
        seq = number;
        state = more ? WAITS : IN_ORDER;
    }

    void poison() {
        state = POISONED;
    }

    Key key() {
        return key;
    }

    long seq() {
        return seq;
    }

    long moved() {
        return seq - stored;
    }

    boolean waits() {
        return state == WAITS;
    }

    boolean poisoned() {
        return state == POISONED;
    }

    boolean changed() {
        return touched || seq != stored || state != storedState;
    }

    short state() {
        return state;
    }
}
