package vn.motcua.eventing.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.eventing.kafka.KafkaClients;

/**
 * The producers of one relay. Topics that keep only the last record of a key have one for each lane, which takes the lane's name in Kafka too: a
 * relay that held the lane before, and whose records are still on their way, can then no longer write.
 */
final class Senders implements AutoCloseable {

    private final KafkaClients clients;
    private final String service;
    private final Producer<String, String> plain;
    private final Map<Short, Producer<String, String>> fenced = new HashMap<>();

    Senders(KafkaClients clients, String service) {
        this.clients = clients;
        this.service = service;
        this.plain = open(clients.producerSettings());
    }

    Producer<String, String> plain() {
        return plain;
    }

    Producer<String, String> fenced(short lane) {
        Producer<String, String> known = fenced.get(lane);
        if (known != null) {
            return known;
        }
        Producer<String, String> opened = open(clients.fencedProducerSettings(service + "-outbox-" + lane));
        fenced.put(lane, opened);
        opened.initTransactions();
        return opened;
    }

    /** Lanes that were given up belong to somebody else now. */
    void keep(Set<Short> lanes) {
        fenced.entrySet().removeIf(entry -> {
            boolean gone = !lanes.contains(entry.getKey());
            if (gone) {
                entry.getValue().close(Duration.ZERO);
            }
            return gone;
        });
    }

    @Override
    public void close() {
        // What was not acknowledged is sent again by whoever holds the lane next.
        plain.close(Duration.ofSeconds(1));
        fenced.values().forEach(producer -> producer.close(Duration.ofSeconds(1)));
    }

    private static Producer<String, String> open(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
