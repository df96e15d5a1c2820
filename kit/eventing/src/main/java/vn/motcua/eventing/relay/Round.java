package vn.motcua.eventing.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the events of one round: acknowledged, refused for good, or to be sent again. */
final class Round {

    private record Subject(String topic, String name) {}

    private final List<Long> acknowledged = new ArrayList<>();
    private final Map<Long, String> refused = new LinkedHashMap<>();
    private final Set<Subject> stopped = new HashSet<>();

    /** Whether nothing of its subject was refused in this round before it. */
    boolean maySend(OutboxQueue.Entry entry) {
        return !stopped.contains(subject(entry));
    }

    void acknowledged(OutboxQueue.Entry entry) {
        acknowledged.add(entry.pos());
    }

    /** Kafka will never take it as it is. */
    void refused(OutboxQueue.Entry entry, String why) {
        refused.put(entry.pos(), why);
        stopped.add(subject(entry));
    }

    List<Long> acknowledged() {
        return acknowledged;
    }

    Map<Long, String> refused() {
        return refused;
    }

    private static Subject subject(OutboxQueue.Entry entry) {
        return new Subject(entry.event().topic(), entry.event().subject());
    }
}
