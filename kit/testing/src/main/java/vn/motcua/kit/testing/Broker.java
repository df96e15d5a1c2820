package vn.motcua.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/** The Kafka broker of the tests, with the topics of {@code event-contracts/topics.json}. */
public final class Broker {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    Broker() {}

    /** Starts the broker again after {@link #stop} or {@link #kill}, with its records, on the same port. */
    public void start() {
        var server = server();
        server.start();
        int port = SharedState.number("kafka.port");
        Awaitility.await("Kafka listens")
                .atMost(START_LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> {
                    if (!server.isAlive()) {
                        throw new IllegalStateException("Kafka ended: " + server.lastLines());
                    }
                })
                .until(() -> Ports.isOpen(port));
        try (var admin = admin()) {
            Awaitility.await("Kafka answers")
                    .atMost(START_LIMIT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }

    /** Shuts the broker down in order. Clients keep trying to reach it. */
    public void stop() {
        server().stop();
    }

    /** Ends the broker without warning. */
    public void kill() {
        server().kill();
    }

    /** {@link #stop} and {@link #start}. */
    public void restart() {
        stop();
        start();
    }

    /** Where the clients of the tests connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + SharedState.number("kafka.port");
    }

    /** Makes a topic unless it is there already. */
    public void createTopic(String name, int partitions) {
        createMissing(List.of(new NewTopic(name, partitions, (short) 1)));
    }

    /** Makes a topic with settings of its own unless it is there already. */
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        createMissing(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)));
    }

    /** The names of all topics, except Kafka's own. */
    public List<String> topics() {
        try (var admin = admin()) {
            return admin.listTopics().names().get().stream().sorted().toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    synchronized void ensureStarted() {
        if (SharedState.has("kafka.ready")) {
            return;
        }
        SharedState.getOrCreate("kafka.port", () -> Integer.toString(Ports.free()));
        start();
        createMissing(contractTopics());
        SharedState.put("kafka.ready", "yes");
    }

    private void createMissing(List<NewTopic> topics) {
        try (var admin = admin()) {
            var existing = new HashSet<>(admin.listTopics().names().get());
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<NewTopic> contractTopics() {
        try (var source = Broker.class.getResourceAsStream("/event-contracts/topics.json")) {
            var topics = new ArrayList<NewTopic>();
            for (JsonNode topic : new ObjectMapper().readTree(Objects.requireNonNull(source))) {
                var policy = topic.path("compacted").booleanValue() ? "compact" : "delete";
                topics.add(new NewTopic(
                                topic.path("name").textValue(),
                                topic.path("partitions").intValue(),
                                (short) 1)
                        .configs(Map.of("cleanup.policy", policy)));
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Admin admin() {
        return withOwnClasses(() -> Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000)));
    }

    /** Kafka's clients load classes by name from the thread's loader, which under Quarkus may be another than ours. */
    static <T> T withOwnClasses(Supplier<T> client) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Broker.class.getClassLoader());
        try {
            return client.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Server server() {
        int port = SharedState.number("kafka.port");
        if (DockerContainer.wanted()) {
            return DockerContainer.kafka(port, containerSettings(port));
        }
        var folder = Path.of(SharedState.getOrCreate("kafka.folder", () -> Database.newFolder("kafka-")));
        return EmbeddedKafka.in(folder, port, settings());
    }

    static Map<String, String> settings() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "3",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608");
    }

    /** The usual images take a setting {@code a.b.c} as the variable {@code KAFKA_A_B_C}. */
    private static Map<String, String> containerSettings(int port) {
        var environment = new HashMap<String, String>();
        settings().forEach((name, value) -> environment.put(variable(name), value));
        environment.put(variable("process.roles"), "broker,controller");
        environment.put(variable("node.id"), "1");
        environment.put(variable("controller.quorum.voters"), "1@localhost:9093");
        environment.put(variable("controller.listener.names"), "CONTROLLER");
        environment.put(variable("listeners"), "PLAINTEXT://:9092,CONTROLLER://:9093");
        environment.put(variable("advertised.listeners"), "PLAINTEXT://127.0.0.1:" + port);
        environment.put(variable("listener.security.protocol.map"), "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        return environment;
    }

    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
