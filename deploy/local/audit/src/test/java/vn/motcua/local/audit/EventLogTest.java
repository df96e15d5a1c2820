package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;

class EventLogTest {

    @Test
    void readsEveryTopicToItsEndWhateverStandsThere() throws Exception {
        Infrastructure.startAll();
        String brokers = Infrastructure.kafka().bootstrapServers();
        for (String topic : List.of("payment.fee-events", "payment.fee-events.dlq.intake", "empty-events")) {
            Infrastructure.kafka().createTopic(topic, 3);
        }
        String subject = UUID.randomUUID().toString();
        byte[] huge = new byte[900_000];
        try (var kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            kafka.send(event(subject, 1, "vn.motcua.fee.raised.v1", huge)).get(20, TimeUnit.SECONDS);
            kafka.send(new ProducerRecord<>("payment.fee-events", 1, null, huge))
                    .get(20, TimeUnit.SECONDS);
            kafka.send(new ProducerRecord<>("payment.fee-events", 2, "key".getBytes(StandardCharsets.UTF_8), null))
                    .get(20, TimeUnit.SECONDS);
            kafka.send(event(subject, 2, "vn.motcua.fee.settled.v1", new byte[0]))
                    .get(20, TimeUnit.SECONDS);
            kafka.send(new ProducerRecord<>("payment.fee-events.dlq.intake", null, huge))
                    .get(20, TimeUnit.SECONDS);
        }

        EventLog log = ReadingTopics.read(brokers);

        assertThat(log.types("/payment-service", subject))
                .containsExactly("vn.motcua.fee.raised.v1", "vn.motcua.fee.settled.v1");
        assertThat(log.broken())
                .contains("payment.fee-events-1@0 lacks an attribute", "payment.fee-events-2@0 lacks an attribute");
        assertThat(log.deadLetters()).isEqualTo(1);
        assertThat(log.records()).isEqualTo(5);
    }

    private static ProducerRecord<byte[], byte[]> event(String subject, int seq, String type, byte[] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>("payment.fee-events", 0, subject.getBytes(StandardCharsets.UTF_8), value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/payment-service",
                        "ce_subject",
                        subject,
                        "ce_type",
                        type,
                        "ce_sequence",
                        Integer.toString(seq))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
