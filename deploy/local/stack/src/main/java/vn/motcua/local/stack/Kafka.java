package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** One Kafka broker that is its own controller (KRaft), in a JVM of its own, with all topics made before anybody connects. */
public final class Kafka extends ProcessPart {

    private final Infrastructure infrastructure;
    private final StartUpCache cache;

    Kafka(Installation installation, Settings settings, Infrastructure infrastructure) {
        super(installation, settings);
        this.infrastructure = infrastructure;
        this.cache = new StartUpCache(installation, "kafka", infrastructure.kafkaClassPath());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return settings.address(Port.KAFKA);
    }

    @Override
    public String version() {
        return infrastructure.kafkaVersion();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public boolean ready() {
        if (!PortCheck.answers(settings.port(Port.KAFKA))) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "3000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "5000",
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "50"));
    }

    @Override
    public void start(Consumer<String> progress) throws Exception {
        Path properties = writeProperties();
        Path logging = writeLogging();
        if (!Files.exists(logs().resolve("meta.properties"))) {
            progress.accept("formatting the log folder");
            Launch.java(command(
                            logging,
                            List.of("-XX:TieredStopAtLevel=1"),
                            "kafka.tools.StorageTool",
                            List.of("format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString())))
                    .run(log());
        }
        progress.accept(cache.missing() ? "first start, usually 10 to 20 s" : "usually 4 s");
        runWith(cache, options -> run(logging, properties, options));
        progress.accept("making topics");
        try (Admin admin = admin()) {
            Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            admin.createTopics(Topics.of(installation).missing(existing)).all().get(60, TimeUnit.SECONDS);
        }
    }

    private void run(Path logging, Path properties, List<String> cacheOptions) throws IOException {
        List<String> options = new ArrayList<>(cacheOptions);
        options.addAll(List.of("-Xms128m", "-Xmx256m", "-Xmn64m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        Launch.java(command(logging, options, "kafka.Kafka", List.of(properties.toString())))
                .in(installation.data(name()))
                .calm()
                .start(log(), processFile(), portNumbers());
    }

    @Override
    public boolean lacksCache() {
        return cache.missing();
    }

    @Override
    Duration grace() {
        return cache.records() ? StartUpCache.WRITING : super.grace();
    }

    private List<String> command(Path logging, List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=" + logging,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                infrastructure.kafkaClassPath(),
                main));
        command.addAll(arguments);
        return command;
    }

    private Path logs() {
        return installation.data(name()).resolve("logs");
    }

    /** Retention is unlimited: the auditor reads every event that was ever published. */
    private Path writeProperties() throws IOException {
        String broker = settings.address(Port.KAFKA);
        String controller = settings.address(Port.KAFKA_CONTROLLER);
        return Files.writeString(
                installation.data(name()).resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=BROKER://%1$s,CONTROLLER://%2$s
                advertised.listeners=BROKER://%1$s
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=1
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                log.retention.ms=-1
                log.retention.check.interval.ms=300000
                log.cleaner.dedupe.buffer.size=8388608
                offsets.topic.num.partitions=8
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(broker, controller, logs()));
    }

    private Path writeLogging() throws IOException {
        return Files.writeString(installation.data(name()).resolve("log4j2.properties"), """
                status=error
                appender.console.type=Console
                appender.console.name=console
                appender.console.layout.type=PatternLayout
                appender.console.layout.pattern=%d{ISO8601} %p %c{1} %m%n
                rootLogger.level=warn
                rootLogger.appenderRef.console.ref=console
                logger.server.name=kafka.server.KafkaRaftServer
                logger.server.level=info
                """);
    }
}
