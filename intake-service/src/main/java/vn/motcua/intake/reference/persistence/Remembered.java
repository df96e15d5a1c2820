package vn.motcua.intake.reference.persistence;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a moment what the database said, so that a busy node does not ask the same thing hundreds of times a second. The moment is
 * of the length of an event's way between services: a copy is never more up to date than that anyway.
 */
final class Remembered<K, V> {

    private record Entry<V>(V value, long until) {}

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long nanos;

    Remembered(Duration howLong) {
        this.nanos = howLong.toNanos();
    }

    Uni<V> get(K key, Supplier<Uni<V>> ask, Function<V, Boolean> worthKeeping) {
        Entry<V> entry = entries.get(key);
        if (entry != null && entry.until() - System.nanoTime() > 0) {
            return Uni.createFrom().item(entry.value());
        }
        return ask.get().invoke(value -> {
            if (worthKeeping.apply(value)) {
                entries.put(key, new Entry<>(value, System.nanoTime() + nanos));
            }
        });
    }

    void forget(@Nullable K key) {
        if (key == null) {
            entries.clear();
        } else {
            entries.remove(key);
        }
    }
}
