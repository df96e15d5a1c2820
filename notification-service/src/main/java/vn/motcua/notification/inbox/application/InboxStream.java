package vn.motcua.notification.inbox.application;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.stream.Listener;
import vn.motcua.kit.stream.OpenStream;
import vn.motcua.notification.inbox.model.InboxItem;

/** One stream: what it has told, and from where it goes on. Looked after by one look at a time. */
final class InboxStream extends OpenStream<StreamNews> {

    /** A transaction that began to write earlier may commit later: within this time arrivals are looked at again. */
    static final Duration OVERLAP = Duration.ofSeconds(5);

    private final Map<UUID, Instant> told = new HashMap<>();
    private Instant since;

    InboxStream(Listener listener, MultiEmitter<? super StreamNews> emitter, Instant place, Instant now) {
        super(listener, emitter, now);
        this.since = place.minus(OVERLAP);
    }

    Instant since() {
        return since;
    }

    /**
     * Tells what is new of these.
     *
     * @param isAll whether there may be more behind them
     * @return whether anything was new
     */
    boolean tell(List<InboxItem> arrived, boolean isAll, Instant now) {
        boolean isNews = false;
        for (InboxItem item : arrived) {
            if (told.put(item.id(), item.arrivedAt()) == null) {
                say(new StreamNews.Arrived(item), now);
                isNews = true;
            }
        }
        if (!arrived.isEmpty()) {
            Instant last = arrived.getLast().arrivedAt();
            Instant next = isAll ? last.minus(OVERLAP) : last;
            since = next.isAfter(since) ? next : since;
            told.values().removeIf(at -> !at.isAfter(since));
        }
        return isNews;
    }
}
