package vn.motcua.eventing;

import java.util.Set;

/**
 * What a handler wants from a topic.
 *
 * @param topic Kafka topic
 * @param types wire names that reach the handler; the others only move the cursor
 * @param order what a missing predecessor means
 */
public record Subscription(String topic, Set<String> types, Order order) {

    /** How strictly the sequence of one subject is followed. */
    public enum Order {
        /** Every number in turn: an early event waits for its predecessor. */
        STRICT,
        /** State that replaces itself (compacted topics): any higher number is news. */
        LATEST
    }

    /** Every number in turn. */
    public static Subscription strict(String topic, String... types) {
        return new Subscription(topic, Set.of(types), Order.STRICT);
    }

    /** Only the latest matters. */
    public static Subscription latest(String topic, String... types) {
        return new Subscription(topic, Set.of(types), Order.LATEST);
    }
}
