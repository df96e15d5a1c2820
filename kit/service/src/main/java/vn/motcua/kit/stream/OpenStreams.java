package vn.motcua.kit.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.kit.identity.Revocations;

/** The streams that are open at this instance. One look at the database serves all of them. */
public final class OpenStreams<S extends OpenStream<?>> {

    /** What a reader does not take is not kept for them: the stream ends, and the next one goes on from its place. */
    public static final int MOST_UNTAKEN = 256;

    private final Revocations revocations;
    private final List<S> streams = new CopyOnWriteArrayList<>();

    /** None yet. */
    public OpenStreams(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Adds a stream until its emitter ends; with one more than an account may have its oldest ends. */
    public void add(S stream, MultiEmitter<?> emitter, int mostOfOne) {
        List<S> others = streams.stream()
                .filter(one -> one.listener().reader().equals(stream.listener().reader()))
                .toList();
        others.stream().limit(Math.max(0, others.size() - mostOfOne + 1)).forEach(OpenStream::end);
        streams.add(stream);
        emitter.onTermination(() -> streams.remove(stream));
    }

    /** Those that go on; those whose time or right is over are ended. */
    public List<S> live(Instant now) {
        streams.stream().filter(stream -> isOver(stream, now)).forEach(OpenStream::end);
        return streams.stream().filter(stream -> !stream.isOver()).toList();
    }

    /** All of them, for a gauge. */
    public Collection<S> all() {
        return Collections.unmodifiableCollection(streams);
    }

    private boolean isOver(S stream, Instant now) {
        Listener listener = stream.listener();
        return stream.isOver()
                || !now.isBefore(listener.tokenEndsAt())
                || revocations.isRevoked(listener.reader(), listener.tokenIssuedAt());
    }
}
