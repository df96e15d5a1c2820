package vn.motcua.local.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.motcua.local.stack.Postgres;

/**
 * Who consumes what, and how far they are behind, as the broker knows it.
 *
 * @param topics by consumer
 * @param behind records that are in Kafka and not yet committed by a consumer of their topic
 */
record Groups(Map<String, Set<String>> topics, long behind) {

    private static final String LATEST = "-latest";

    static Groups now(String brokers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            Map<String, Set<String>> topics = new TreeMap<>();
            long behind = 0;
            for (String group : groups) {
                String consumer = group.endsWith(LATEST) ? group.substring(0, group.length() - LATEST.length()) : group;
                if (!Postgres.DATABASES.contains(consumer)) {
                    // Somebody who looks at topics with a tool of their own is none of our business.
                    continue;
                }
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Set<TopicPartition> all = new HashSet<>(assigned(admin, group));
                all.addAll(committed.keySet());
                topics.computeIfAbsent(consumer, name -> new TreeSet<>())
                        .addAll(all.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
                behind += behind(admin, all, committed);
            }
            return new Groups(topics, behind);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell its groups", e.getCause());
        }
    }

    private static Set<TopicPartition> assigned(Admin admin, String group)
            throws InterruptedException, ExecutionException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(description -> description.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static long behind(
            Admin admin, Set<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        long behind = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end : ends.entrySet()) {
            OffsetAndMetadata offset = committed.get(end.getKey());
            behind += end.getValue().offset() - (offset == null ? 0 : offset.offset());
        }
        return behind;
    }
}
