package vn.motcua.kit.memory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for lately of things that never change. Others leave memory, so that it does not grow with all that was ever published: in two
 * generations, of which the older goes when the younger is full. What was kept or found a moment ago is therefore still there a moment later,
 * which a cache that picks its victims one by one does not promise.
 */
public final class Lately<K, V> {

    private final long mostOfOne;
    private Generation<K, V> younger = new Generation<>();
    private Generation<K, V> older = new Generation<>();

    /**
     * Keeps so much.
     *
     * @param most weight of both generations together
     */
    public Lately(long most) {
        this.mostOfOne = most / 2;
    }

    private record Kept<V>(V value, long weight) {}

    private static final class Generation<K, V> {
        private final Map<K, Kept<V>> values = new HashMap<>();
        private long weight;
    }

    /** A thing that is here; null when it was not read yet, or nobody has asked for it for long. */
    public synchronized @Nullable V find(K key) {
        Kept<V> found = younger.values.get(key);
        if (found == null) {
            found = older.values.get(key);
            if (found != null) {
                keep(key, found.value(), found.weight());
            }
        }
        return found == null ? null : found.value();
    }

    /** Keeps a thing that was read. */
    public synchronized void keep(K key, V value, long weight) {
        Kept<V> before = younger.values.remove(key);
        younger.weight -= before == null ? 0 : before.weight();
        if (younger.weight + weight > mostOfOne && !younger.values.isEmpty()) {
            older = younger;
            younger = new Generation<>();
        }
        younger.values.put(key, new Kept<>(value, weight));
        younger.weight += weight;
    }
}
