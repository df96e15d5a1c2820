import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts poison into every topic: {@code java Poison.java BROKER EVENT-CONTRACTS}. A line for each record: where it stands, or that it was refused. */
public final class Poison {

    private static final Map<String, List<String>> TOPICS = new TreeMap<>(Map.of(
            "catalog.procedure-events", List.of("/catalog-service", "procedure.published.v1"),
            "catalog.unit-events", List.of("/catalog-service", "officer.assigned.v1"),
            "catalog.calendar-events", List.of("/catalog-service", "calendar.approved.v1"),
            "intake.dossier-events", List.of("/intake-service", "dossier.received.v1"),
            "intake.contact-events", List.of("/intake-service/contacts", "contact.provided.v1"),
            "payment.fee-events", List.of("/payment-service", "fee.settled.v1"),
            "workflow.case-events", List.of("/workflow-service", "result.issued.v1"),
            "notification.delivery-events", List.of("/notification-service", "notice.sent.v1")));

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0], "max.request.size", 8 * 1024 * 1024, "buffer.memory", 64 * 1024 * 1024L, "acks", "all");
        try (var kafka = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var topic : TOPICS.entrySet()) {
                String source = topic.getValue().getFirst();
                String type = topic.getValue().getLast();
                put(kafka, new ProducerRecord<>(topic.getKey(), null, bytes("key without headers"), bytes("\u0000 garbage \uFFFD")), "garbage");
                put(kafka, event(topic.getKey(), source, type, bytes("{\"half\":")), "broken");
                put(kafka, event(topic.getKey(), source, type, missingVersion(Path.of(arguments[1]), type)), "missing-version");
                put(kafka, event(topic.getKey(), source, type, new byte[2 * 1024 * 1024]), "two-megabytes");
            }
        }
    }

    /** The contract's own example, on a version of a procedure that nobody has published. */
    private static byte[] missingVersion(Path contracts, String type) throws Exception {
        Path examples = contracts.resolve("examples").resolve(type);
        Path example = Files.exists(examples) ? examples.resolve("full.json") : contracts.resolve("examples/" + type + ".full.json");
        return bytes(Files.readString(example).replaceAll("(\"(?:procedureV|v)ersion\"\\s*:\\s*)\\d+", "$1999"));
    }

    private static ProducerRecord<byte[], byte[]> event(String topic, String source, String type, byte[] payload) {
        String subject = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(topic, null, bytes(subject), payload);
        new TreeMap<>(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", source,
                        "ce_type", "vn.motcua." + type,
                        "ce_subject", subject,
                        "ce_time", "2026-11-30T03:00:00Z",
                        "ce_sequence", "1"))
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static void put(KafkaProducer<byte[], byte[]> kafka, ProducerRecord<byte[], byte[]> record, String what) throws InterruptedException {
        var subject = record.headers().lastHeader("ce_subject");
        try {
            var at = kafka.send(record).get();
            String place = at.topic() + "-" + at.partition() + "@" + at.offset();
            System.out.println("put " + (subject == null ? place : new String(subject.value(), StandardCharsets.UTF_8)) + " " + what);
        } catch (ExecutionException e) {
            System.out.println("refused " + record.topic() + " " + what + " " + e.getCause().getClass().getSimpleName());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
