package vn.motcua.local.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All events of one subject from one source, as they stand in Kafka: types and ids by number, and whatever is wrong with their order. */
final class EventStream {

    private record Early(short type, long id) {}

    private short[] types = new short[8];
    private long[] ids = new long[8];
    private int length;
    private long latest;
    private final Map<Short, Long> latestByType = new HashMap<>();
    private int partition = -1;
    private int repetitions;
    private @Nullable TreeMap<Long, Early> early;
    private @Nullable TreeSet<String> faults;

    /**
     * Meets the next record in the order of its partition. A relay that crashed may send again what it has sent: that is allowed for the same
     * event, and only first occurrences must be in order.
     *
     * @param type place of the type in the log's list
     * @param id the lower half of the event's id
     */
    void meet(int recordPartition, long seq, short type, long id) {
        if (partition < 0) {
            partition = recordPartition;
        } else if (partition != recordPartition) {
            fault("in partitions " + partition + " and " + recordPartition);
        }
        if (seq >= 1 && seq <= length) {
            repetitions++;
            if (ids[(int) seq - 1] != id) {
                fault("number " + seq + " twice with different events");
            }
        } else if (seq == length + 1L) {
            add(type, id);
            absorb();
        } else {
            fault("number " + seq + " came after " + length);
            TreeMap<Long, Early> waiting = early == null ? new TreeMap<>() : early;
            waiting.put(seq, new Early(type, id));
            early = waiting;
        }
    }

    /** For state that replaces itself: earlier numbers may be compacted away, later ones must still be larger. */
    void meetLatest(int recordPartition, long seq, short type) {
        if (partition >= 0 && partition != recordPartition) {
            fault("in partitions " + partition + " and " + recordPartition);
        }
        partition = recordPartition;
        if (seq < 1) {
            fault("number " + seq);
            return;
        }
        if (seq < latest) {
            repetitions++;
        }
        latest = Math.max(latest, seq);
        latestByType.merge(type, seq, Math::max);
    }

    private void absorb() {
        Early next = early == null ? null : early.remove(length + 1L);
        while (early != null && next != null) {
            add(next.type, next.id);
            next = early.remove(length + 1L);
        }
    }

    private void add(short type, long id) {
        if (length == types.length) {
            types = Arrays.copyOf(types, length * 2);
            ids = Arrays.copyOf(ids, length * 2);
        }
        types[length] = type;
        ids[length] = id;
        length++;
    }

    private void fault(String text) {
        TreeSet<String> all = faults == null ? new TreeSet<>() : faults;
        all.add(text);
        faults = all;
    }

    /** How many there are without a gap, counted from 1. */
    int length() {
        return length;
    }

    /** The number that its owner must have recorded: of the last without a gap, or of the latest state. */
    long last() {
        return Math.max(length, latest);
    }

    /** The number of the last event of one of these types; 0 when there is none. */
    long lastOf(Predicate<Short> wanted) {
        for (int i = length - 1; i >= 0; i--) {
            if (wanted.test(types[i])) {
                return i + 1L;
            }
        }
        return latestByType.entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** Whether numbers are missing before some that are there. */
    boolean hasGap() {
        return early != null && !early.isEmpty();
    }

    /** What is wrong with order, partition or identity; empty when nothing is. */
    String faults() {
        return faults == null ? "" : String.join("; ", faults);
    }

    int repetitions() {
        return repetitions;
    }

    short type(int index) {
        return types[index];
    }

    long id(int index) {
        return ids[index];
    }
}
