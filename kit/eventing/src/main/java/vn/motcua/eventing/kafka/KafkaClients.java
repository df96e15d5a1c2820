package vn.motcua.eventing.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of Kafka's clients: those under which nothing is lost, and how they log in. */
@ApplicationScoped
public class KafkaClients {

    private final KafkaConfig config;
    private final String bootstrapServers;

    KafkaClients(KafkaConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    /** A record is never given up: the relay waits for Kafka as long as it takes, so order holds across an outage. */
    public Map<String, Object> producerSettings() {
        Map<String, Object> settings = commonSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Never a second request before the first is answered: a broker that starts refuses some partitions for a
        // moment and takes the second batch first. The first is then out of order for ever, and the relay with it.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // A round is flushed, so that its batches are whole without a wait; and most hold one or two events, which
        // compression makes larger.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000L);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 100);
        return settings;
    }

    /**
     * The same for topics that keep only the last record of a key: whoever takes over the name fences off its holder before, whose late records
     * can then no longer become the last. They carry state, which is large and gains from compression.
     */
    public Map<String, Object> fencedProducerSettings(String transactionalId) {
        Map<String, Object> settings = producerSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Offsets are committed by hand, after the effects. */
    public Map<String, Object> consumerSettings(String group, int batch) {
        Map<String, Object> settings = commonSettings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A killed instance holds its partitions until the broker misses it, and what lies in them waits so long.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        return settings;
    }

    /** Looks at topics. */
    public Map<String, Object> adminSettings() {
        Map<String, Object> settings = commonSettings();
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        return settings;
    }

    private Map<String, Object> commonSettings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.requestTimeout().toMillis()));
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 5_000L);
        settings.put(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, config.protocol().name());
        if (config.protocol() != KafkaConfig.Protocol.PLAINTEXT) {
            config.trustedCertificates().ifPresent(file -> {
                settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
                settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
            });
            config.clientCertificate().ifPresent(file -> {
                settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
                settings.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, file.toString());
            });
        }
        if (config.protocol() == KafkaConfig.Protocol.SASL_SSL) {
            settings.put(SaslConfigs.SASL_MECHANISM, config.mechanism());
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, login());
        }
        return settings;
    }

    private String login() {
        String module =
                switch (config.mechanism()) {
                    case "SCRAM-SHA-512", "SCRAM-SHA-256" -> "org.apache.kafka.common.security.scram.ScramLoginModule";
                    case "PLAIN" -> "org.apache.kafka.common.security.plain.PlainLoginModule";
                    default ->
                        throw new IllegalArgumentException(
                                "motcua.kafka.mechanism is SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN, not "
                                        + config.mechanism());
                };
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(
                        module,
                        quoted(config.username().orElseThrow(() -> missing("username"))),
                        quoted(config.password().orElseThrow(() -> missing("password"))));
    }

    private static IllegalArgumentException missing(String setting) {
        return new IllegalArgumentException("motcua.kafka.protocol=SASL_SSL needs motcua.kafka." + setting);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
