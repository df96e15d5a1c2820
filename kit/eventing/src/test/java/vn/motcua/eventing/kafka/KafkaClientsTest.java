package vn.motcua.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.SecureBroker;

/** All clients against a broker with TLS, a login and an access list. */
class KafkaClientsTest {

    private static SecureBroker broker;

    @BeforeAll
    static void start() {
        broker = SecureBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private record Config(Protocol protocol, Optional<String> password) implements KafkaConfig {
        @Override
        public Optional<Path> trustedCertificates() {
            return Optional.of(broker.certificate());
        }

        @Override
        public Optional<Path> clientCertificate() {
            return Optional.empty();
        }

        @Override
        public String mechanism() {
            return "SCRAM-SHA-512";
        }

        @Override
        public Optional<String> username() {
            return Optional.of(SecureBroker.USER);
        }

        @Override
        public Duration requestTimeout() {
            return Duration.ofSeconds(15);
        }

        @Override
        public int replicas() {
            return 1;
        }

        @Override
        public int insyncReplicas() {
            return 1;
        }
    }

    @Test
    void whoLogsInOverTlsSendsAndReadsWhatIsAllowed() throws Exception {
        KafkaClients clients = clients(SecureBroker.PASSWORD);
        try (var plain = producer(clients.producerSettings());
                var fenced = producer(clients.fencedProducerSettings(SecureBroker.USER + "-service-outbox-3"));
                var consumer = new KafkaConsumer<>(
                        clients.consumerSettings(SecureBroker.USER, 10),
                        new StringDeserializer(),
                        new StringDeserializer());
                var admin = Admin.create(clients.adminSettings())) {
            plain.send(new ProducerRecord<>(SecureBroker.ALLOWED, "key", "plain"))
                    .get();
            fenced.initTransactions();
            fenced.beginTransaction();
            var _ = fenced.send(new ProducerRecord<>(SecureBroker.ALLOWED, "key", "fenced"));
            fenced.commitTransaction();

            consumer.subscribe(List.of(SecureBroker.ALLOWED));
            List<String> read = new java.util.ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                return read.size() == 2;
            });
            assertThat(read).containsExactly("plain", "fenced");
            assertThat(admin.describeTopics(List.of(SecureBroker.ALLOWED))
                            .allTopicNames()
                            .get())
                    .containsKey(SecureBroker.ALLOWED);
        }
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        try (var producer = producer(clients(SecureBroker.PASSWORD).producerSettings())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(SecureBroker.FORBIDDEN, "key", "value"))
                            .get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var admin = Admin.create(clients("wrong").adminSettings())) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void saysWhichSettingOfALoginIsMissing() {
        var clients = new KafkaClients(
                new Config(KafkaConfig.Protocol.SASL_SSL, Optional.empty()), broker.bootstrapServers());

        assertThatThrownBy(clients::producerSettings).hasMessageContaining("motcua.kafka.password");
    }

    private static KafkaClients clients(String password) {
        return new KafkaClients(
                new Config(KafkaConfig.Protocol.SASL_SSL, Optional.of(password)), broker.bootstrapServers());
    }

    private static KafkaProducer<String, String> producer(java.util.Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
