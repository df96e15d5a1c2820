package vn.motcua.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/**
 * A Kafka broker of its own that lets in who logs in over TLS, and lets them do what an access list allows: for the test that our clients can live
 * with such a one.
 */
public final class SecureBroker implements AutoCloseable {

    /** Who may log in. */
    public static final String USER = "intake";

    /** With a quote and a backslash, which a login must survive. */
    public static final String PASSWORD = "p\"w\\d";

    /** The topic that {@link #USER} may write and read. */
    public static final String ALLOWED = "allowed.events";

    /** A topic that only others may use. */
    public static final String FORBIDDEN = "forbidden.events";

    private final Server server;
    private final int securePort;
    private final Path certificate;

    private SecureBroker(Server server, int securePort, Path certificate) {
        this.server = server;
        this.securePort = securePort;
        this.certificate = certificate;
    }

    /** Starts it, with the user and the two topics. */
    public static SecureBroker start() {
        Path folder = Path.of(Database.newFolder("secure-kafka-"));
        int port = Ports.free();
        int securePort = Ports.free();
        int controllerPort = Ports.free();
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret1",
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-alias",
                "broker",
                "-rfc",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret1",
                "-file",
                certificate.toString());
        Map<String, String> settings = new TreeMap<>(Broker.settings());
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",SECURE://127.0.0.1:" + securePort + ",CONTROLLER://127.0.0.1:"
                        + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port + ",SECURE://127.0.0.1:" + securePort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SECURE:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.secure.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keys.toString());
        settings.put("ssl.keystore.password", "secret1");
        settings.put("ssl.key.password", "secret1");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        Server server = EmbeddedKafka.in(folder, port, settings);
        server.start();
        Awaitility.await("secure Kafka listens").atMost(Duration.ofSeconds(90)).until(() -> Ports.isOpen(securePort));
        prepare(port);
        return new SecureBroker(server, securePort, certificate);
    }

    /** Where clients that log in connect. */
    public String bootstrapServers() {
        return "localhost:" + securePort;
    }

    /** What signs the broker's certificate, as PEM. */
    public Path certificate() {
        return certificate;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void prepare(int port) {
        try (Admin admin = Broker.withOwnClasses(
                () -> Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port)))) {
            Awaitility.await("secure Kafka answers")
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster()
                            .nodes()
                            .get(5, TimeUnit.SECONDS)
                            .isEmpty());
            admin.createTopics(Stream.of(ALLOWED, FORBIDDEN)
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
            List<AclBinding> rights = new ArrayList<>();
            for (AclOperation operation : List.of(
                    AclOperation.WRITE, AclOperation.READ, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS)) {
                rights.add(right(ResourceType.TOPIC, ALLOWED, PatternType.LITERAL, operation));
            }
            rights.add(right(ResourceType.GROUP, USER, PatternType.PREFIXED, AclOperation.READ));
            rights.add(right(ResourceType.TRANSACTIONAL_ID, USER, PatternType.PREFIXED, AclOperation.WRITE));
            rights.add(right(ResourceType.TRANSACTIONAL_ID, USER, PatternType.PREFIXED, AclOperation.DESCRIBE));
            admin.createAcls(rights).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AclBinding right(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + USER, "*", operation, AclPermissionType.ALLOW));
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("keytool", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool: " + Files.readString(output, StandardCharsets.UTF_8));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
