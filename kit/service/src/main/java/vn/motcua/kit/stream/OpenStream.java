package vn.motcua.kit.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;

/** One stream that somebody listens to. Looked after by one look at a time. */
public class OpenStream<N> {

    private final Listener listener;
    private final MultiEmitter<? super N> emitter;
    private Instant lastSaid;

    /** A stream that has said nothing yet. */
    public OpenStream(Listener listener, MultiEmitter<? super N> emitter, Instant now) {
        this.listener = listener;
        this.emitter = emitter;
        this.lastSaid = now;
    }

    /** Who listens. */
    public Listener listener() {
        return listener;
    }

    /** Whether nobody listens any more. */
    public boolean isOver() {
        return emitter.isCancelled();
    }

    /** Ends it; the other side opens the next one by itself. */
    public void end() {
        emitter.complete();
    }

    /** Says something. */
    public void say(N news, Instant now) {
        lastSaid = now;
        emitter.emit(news);
    }

    /** Whether it has said nothing for so long: proxies end what says nothing. */
    public boolean isSilentFor(Duration time, Instant now) {
        return lastSaid.plus(time).isBefore(now);
    }
}
