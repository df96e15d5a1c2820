package vn.motcua.eventing.inbox;

import java.util.Comparator;
import vn.motcua.eventing.ReceivedEvent;

/** Where one consumer stands with one subject of one source. Pure: it meets events and decides. */
final class Cursor {

    /** What it means that this event comes now. */
    enum Meeting {
        DUE,
        DUPLICATE,
        /** The subject stands aside, and what follows waits with it. */
        BEHIND
    }

    /** Nothing stands aside. */
    static final short IN_ORDER = 0;
    /** The first event that stands aside waits for something that has not arrived yet. */
    static final short WAITS = 1;
    /** The first event that stands aside cannot be handled. */
    static final short POISONED = 2;

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
    private boolean known;
    private long stored;
    private short storedState;
    private long seq;
    private short state;
    private boolean touched;

    Cursor(Key key) {
        this.key = key;
    }

    /** Takes over what the database holds. */
    void stands(long number, short as) {
        known = true;
        stored = number;
        seq = number;
        storedState = as;
        state = as;
    }

    /**
     * Meets the next event of its subject. Numbers that are missing belong to events that nobody reads here: any higher number is due, because one
     * subject lies in one partition and has one sender.
     *
     * @param latest whether a newer event makes up for one that stands aside
     */
    Meeting meet(long number, boolean latest) {
        if (number <= seq) {
            return Meeting.DUPLICATE;
        }
        if (state != IN_ORDER && !latest) {
            touched = true;
            return Meeting.BEHIND;
        }
        seq = number;
        state = IN_ORDER;
        return Meeting.DUE;
    }

    /** An event that stood aside was handled; {@code more} says whether others still stand behind it. */
    void handled(long number, boolean more) {
        seq = Math.max(seq, number);
        state = more ? state : IN_ORDER;
    }

    /** Stands aside from now on, before an event that waits or cannot be handled. */
    void standAside(short as) {
        state = as;
        touched = true;
    }

    Key key() {
        return key;
    }

    /** Whether the database has a row of it. */
    boolean known() {
        return known;
    }

    long stored() {
        return stored;
    }

    short storedState() {
        return storedState;
    }

    long seq() {
        return seq;
    }

    short state() {
        return state;
    }

    boolean changed() {
        return touched || seq != stored || state != storedState;
    }

    /** Whether what stood aside needs nobody any more, because something newer took its place. */
    boolean overtook() {
        return storedState != IN_ORDER && state == IN_ORDER;
    }
}
