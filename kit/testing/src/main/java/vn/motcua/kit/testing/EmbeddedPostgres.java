package vn.motcua.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL from the Maven artifact. The server refuses to run as root, so root steps aside for it. */
final class EmbeddedPostgres {

    private EmbeddedPostgres() {}

    /** The server whose data lies in the folder; initialises the data first when there is none. */
    static Server in(Path folder, int port, String superuserPassword) {
        var data = folder.resolve("data");
        var bin = PostgresBinaries.folder();
        try {
            if (!Files.exists(data)) {
                initialise(bin, folder, data, superuserPassword);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(stepAside());
        command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        settings(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT: end sessions and write everything; QUIT: end at once, the data is thrown away.
        return new GuardedProcess("postgres", folder, "INT", "QUIT", Map.of(), command);
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "timezone", "UTC",
                // A crash of the server, which tests cause, loses nothing without fsync; a crash of the machine would.
                "fsync", "off",
                "full_page_writes", "off",
                "max_prepared_transactions", "0");
    }

    private static void initialise(Path bin, Path folder, Path data, String password) throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var passwordFile = Files.writeString(folder.resolve("password"), password, StandardCharsets.UTF_8);
        if (becomesNobody()) {
            run(folder, List.of("chown", "-R", "nobody", data.toString()));
        }
        var command = new ArrayList<>(stepAside());
        command.addAll(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync",
                "--no-instructions"));
        run(folder, command);
        Files.delete(passwordFile);
    }

    private static List<String> stepAside() {
        if (!isRoot()) {
            return List.of();
        }
        return becomesNobody()
                ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                : List.of("unshare", "-U");
    }

    private static boolean becomesNobody() {
        return isRoot() && !"yes".equals(SharedState.getOrCreate("unshare", EmbeddedPostgres::unshareWorks));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private static String unshareWorks() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0 ? "yes" : "no";
        } catch (IOException missing) {
            return "no";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no";
        }
    }

    private static void run(Path folder, List<String> command) throws IOException {
        var log = folder.resolve("initdb.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command.getFirst() + " failed: " + Files.readString(log, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
