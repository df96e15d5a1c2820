package vn.motcua.eventing;

/** A change whose event Kafka would not take, so that nobody would learn of it. It is refused before anything is recorded. */
public final class EventTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int size;
    private final int largest;

    EventTooLarge(String type, int size, int largest) {
        super("event %s has %d bytes, at most %d are possible".formatted(type, size, largest));
        this.size = size;
        this.largest = largest;
    }

    /** Bytes of its payload. */
    public int size() {
        return size;
    }

    /** Bytes that are possible. */
    public int largest() {
        return largest;
    }
}
