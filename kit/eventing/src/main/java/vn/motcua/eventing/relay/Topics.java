package vn.motcua.eventing.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * What Kafka says of the topics that events go to. Events for a topic that is not there, that we may not write, or that keeps too few copies stay
 * in the outbox until it is mended; those of the other topics go on.
 */
final class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final long GOOD_FOR = TimeUnit.MINUTES.toNanos(1);
    private static final long HELD_FOR = TimeUnit.SECONDS.toNanos(5);

    /**
     * One topic.
     *
     * @param held why nothing is sent to it; empty when all is well
     * @param compacted whether it keeps only the last record of a key
     * @param largest the largest batch it takes, in bytes
     */
    record Topic(String held, boolean compacted, int largest, long lookedAt) {

        boolean isHeld() {
            return !held.isEmpty();
        }

        private boolean isOld(long now) {
            return now - lookedAt > (isHeld() ? HELD_FOR : GOOD_FOR);
        }
    }

    private final Admin admin;
    private final int replicas;
    private final int insyncReplicas;
    private final Map<String, Topic> known = new HashMap<>();

    /**
     * @param replicas on how many brokers a topic must lie
     * @param insyncReplicas how many must have a record before it counts
     */
    Topics(Admin admin, int replicas, int insyncReplicas) {
        this.admin = admin;
        this.replicas = replicas;
        this.insyncReplicas = insyncReplicas;
    }

    /** The topics of these events, as they were seen lately. */
    Map<String, Topic> of(Collection<OutboxQueue.Entry> entries)
            throws InterruptedException, ExecutionException, TimeoutException {
        look(entries.stream().map(entry -> entry.event().topic()).collect(Collectors.toSet()));
        return known;
    }

    /**
     * Looks at the topics of a service before its first event waits for that.
     *
     * @param owner what their names begin with
     * @return those that events can be sent to
     */
    Set<String> own(String owner) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> own = admin.listTopics().names().get(20, TimeUnit.SECONDS).stream()
                .filter(name -> name.startsWith(owner + ".") && !name.contains(".dlq."))
                .collect(Collectors.toSet());
        look(own);
        own.removeAll(heldNow());
        return own;
    }

    /** The topics that nothing is read for; looks again at those that were held for a while. */
    Set<String> held() throws InterruptedException, ExecutionException, TimeoutException {
        look(heldNow());
        return heldNow();
    }

    /** Something was refused by this topic: it is looked at anew. */
    void doubt(String topic) {
        known.remove(topic);
    }

    private Set<String> heldNow() {
        return known.entrySet().stream()
                .filter(topic -> topic.getValue().isHeld())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void look(Set<String> names) throws InterruptedException, ExecutionException, TimeoutException {
        long now = System.nanoTime();
        List<String> old = names.stream()
                .filter(name -> !known.containsKey(name) || known.get(name).isOld(now))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        var described = admin.describeTopics(old).topicNameValues();
        var configured = admin.describeConfigs(
                        old.stream().map(Topics::resource).toList())
                .values();
        for (String name : old) {
            Topic topic = judge(
                    Objects.requireNonNull(described.get(name)),
                    Objects.requireNonNull(configured.get(resource(name))),
                    now);
            Topic before = known.put(name, topic);
            if (topic.isHeld() && (before == null || !before.isHeld())) {
                LOG.errorf("Events for %s stay in the outbox: %s", name, topic.held());
            } else if (!topic.isHeld() && before != null && before.isHeld()) {
                LOG.infof("Events for %s go on", name);
            }
        }
    }

    private Topic judge(KafkaFuture<TopicDescription> described, KafkaFuture<Config> configured, long now)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            int copies = described.get(20, TimeUnit.SECONDS).partitions().stream()
                    .mapToInt(partition -> partition.replicas().size())
                    .min()
                    .orElse(0);
            Config config = configured.get(20, TimeUnit.SECONDS);
            int insync = Integer.parseInt(
                    config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
            String held = copies < replicas || insync < insyncReplicas
                    ? "it keeps %d copies and waits for %d, where %d and %d are demanded"
                            .formatted(copies, insync, replicas, insyncReplicas)
                    : "";
            return new Topic(
                    held,
                    config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_COMPACT),
                    Integer.parseInt(
                            config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value()),
                    now);
        } catch (ExecutionException refused) {
            return switch (refused.getCause()) {
                case UnknownTopicOrPartitionException ignored -> held("there is no such topic", now);
                case AuthorizationException ignored ->
                    held("this service may not write to it, or not describe it and its settings", now);
                case null, default -> throw refused;
            };
        }
    }

    private static Topic held(String why, long now) {
        return new Topic(why, false, 0, now);
    }

    private static ConfigResource resource(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }
}
