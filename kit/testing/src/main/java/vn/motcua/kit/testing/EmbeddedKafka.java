package vn.motcua.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in a JVM of its own, started from the tests' class path.
 *
 * <p>Its own JVM, because a crash of the broker must not end the test, a stop must be a real one, and its classes must
 * not mix with those Quarkus rewrites. A class-data archive, made at the end of the first run, halves the start.
 */
final class EmbeddedKafka {

    private static final int NODE = 1;

    private static final Pattern BROKER_JARS = Pattern.compile("(kafka|scala|jackson-(core|annotations|databind|data)"
            + "|metrics-core|jopt-simple|argparse4j|commons-validator|commons-logging|jose4j|HdrHistogram|caffeine"
            + "|pcollections|re2j|hash4j|zstd|lz4|snappy|log4j|slf4j|jboss-logging|jboss-logmanager|smallrye-common"
            + "|jakarta.json|parsson|wildfly-common).*\\.jar");

    private EmbeddedKafka() {}

    /** The broker whose log lies in the folder; formats the folder first when it is empty. */
    static Server in(Path folder, int port, Map<String, String> settings) {
        var log = folder.resolve("log");
        var properties = folder.resolve("server.properties");
        try {
            if (!Files.exists(log)) {
                format(log);
                Files.write(properties, lines(log, port, settings), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var classPath = classPath();
        var archive = Cache.folder().resolve("kafka-" + Integer.toHexString(classPath.hashCode()) + ".jsa");
        var newArchive = folder.resolve("new.jsa");
        boolean hasArchive = Files.exists(archive);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        command.add(hasArchive ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + newArchive);
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath,
                "kafka.Kafka",
                properties.toString()));
        var environment = Map.of("NEW_ARCHIVE", hasArchive ? "" : newArchive.toString(), "ARCHIVE", archive.toString());
        return new GuardedProcess("kafka", folder, "TERM", hasArchive ? "KILL" : "TERM", environment, command);
    }

    private static void format(Path log) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(Optional.of(log.toString()))
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder could not be formatted", e);
        }
    }

    private static List<String> lines(Path log, int port, Map<String, String> settings) {
        int controllerPort = Ports.free();
        var all = new TreeMap<>(settings);
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE));
        all.put("log.dirs", log.toString());
        all.putIfAbsent("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        all.put("controller.listener.names", "CONTROLLER");
        all.putIfAbsent("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.putIfAbsent("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    /**
     * The jars that the broker needs, out of all that the tests have: the fewer, the faster it starts, and modules with
     * different dependencies share one archive.
     */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> BROKER_JARS.matcher(new File(entry).getName()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
