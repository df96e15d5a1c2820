package vn.motcua.intake.reference.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers what the database said of a copy until an event changes the copy, within a bound of weight, so that commands need no trip of their own
 * for it.
 */
final class Remembered<K, V> {

    private final Cache<K, V> values;
    private final AtomicLong forgotten = new AtomicLong();

    Remembered(long most, Weigher<K, V> weight) {
        values = Caffeine.newBuilder().maximumWeight(most).weigher(weight).build();
    }

    Uni<V> get(K key, Supplier<Uni<V>> ask, Function<V, Boolean> worthKeeping) {
        V known = values.getIfPresent(key);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        long asked = forgotten.get();
        return ask.get().invoke(value -> {
            if (worthKeeping.apply(value)) {
                values.put(key, value);
                // What was on its way when everything was forgotten may be what had to be forgotten.
                if (forgotten.get() != asked) {
                    values.invalidate(key);
                }
            }
        });
    }

    void forgetAll() {
        forgotten.incrementAndGet();
        values.invalidateAll();
    }
}
