package vn.motcua.eventing.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.eventing.NotYet;

/**
 * How long the whole consumer waits in place for something that an event depends on: copies of the catalogue usually come within moments, by
 * another thread. Each missing thing is waited for once; who needs it afterwards is set aside at once.
 */
final class Patience {

    private static final int REMEMBERED = 1_000;

    private final long limit;
    private final Map<String, Long> since = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Patience(Duration limit) {
        this.limit = limit.toNanos();
    }

    /** Whether there is still time to wait for what is missing; none for any other failure. */
    boolean has(Throwable failure) {
        if (!(failure instanceof NotYet missing)) {
            return false;
        }
        long now = System.nanoTime();
        return now - since.computeIfAbsent(String.valueOf(missing.getMessage()), thing -> now) < limit;
    }
}
