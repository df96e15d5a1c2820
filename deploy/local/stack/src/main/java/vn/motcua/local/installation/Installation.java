package vn.motcua.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where this installation lives: the project's root, and the folder that receives all data, logs and downloads.
 *
 * @param root the project's root
 * @param home the data folder, {@code .motcua} in the root unless {@code MOTCUA_HOME} says otherwise
 * @param shared where downloads, caches and built services lie: the same folder, but for the stack that trains
 */
public record Installation(Path root, Path home, Path shared) {

    /** An installation that shares nothing. */
    public Installation(Path root, Path home) {
        this(root, home, home);
    }

    /** Reads what the shell script passed on: system properties {@code motcua.root} and {@code motcua.home}. */
    public static Installation ofThisProcess() {
        Path root =
                Path.of(System.getProperty("motcua.root", ".")).toAbsolutePath().normalize();
        String home = System.getProperty("motcua.home", root.resolve(".motcua").toString());
        return new Installation(root, Path.of(home).toAbsolutePath().normalize());
    }

    /** A second stack beside this one, with data of its own, whose start-up caches are this one's: see {@code Training}. */
    public Installation training() {
        return new Installation(root, home.resolve("training"), home);
    }

    /** Whether this is the stack that trains. */
    public boolean trains() {
        return !home.equals(shared);
    }

    /** The version of Motcua itself, from the launcher's own jar. */
    public static String version() {
        return Objects.requireNonNullElse(Installation.class.getPackage().getImplementationVersion(), "development");
    }

    /** Data of the parts: wiped by {@code reset}. */
    public Path data(String part) {
        return made(home.resolve("data").resolve(part));
    }

    /** Log file of a part. */
    public Path log(String part) {
        return made(home.resolve("logs")).resolve(part + ".log");
    }

    /** Process files, one a running part. */
    public Path run() {
        return made(home.resolve("run"));
    }

    /** What was downloaded or unpacked once and survives {@code reset}. */
    public Path downloads() {
        return made(shared.resolve("downloads"));
    }

    /** Start-up caches of the Java processes: they survive {@code reset}. */
    public Path caches() {
        return made(shared.resolve("caches"));
    }

    /** The services as last built, copied so that a build under way never pulls a jar from under a running service. */
    public Path applications() {
        return made(shared.resolve("applications"));
    }

    /** What the sandbox recorded: mails, captures, refunds, traces. */
    public Path sandbox() {
        return made(home.resolve("sandbox"));
    }

    /** The key that signs the days of the audit trails. */
    public AuditKey auditKey() {
        return new AuditKey(home);
    }

    /** What load runs were told was created, for the auditor. */
    public Path loads() {
        return made(home.resolve("load"));
    }

    /** Deletes data, logs, process files, secrets and what the sandbox recorded; keeps downloads, builds and caches. */
    public void wipe() throws IOException {
        for (String name : List.of("data", "logs", "run", "sandbox", "load", "secrets", "keys", "training")) {
            Path path = home.resolve(name);
            if (Files.exists(path)) {
                try (Stream<Path> paths = Files.walk(path)) {
                    for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(each);
                    }
                }
            }
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
