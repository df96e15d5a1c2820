package vn.motcua.eventing;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time-ordered unique ids (UUID version 7, RFC 9562): new rows land at the end of an index. */
public final class EventIds {

    private EventIds() {}

    /** A new id from the system clock and 74 random bits. */
    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
