package vn.motcua.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process behind a listening port where Linux tells. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** For instance "process 1234 (java)"; empty when it cannot be told, as for another user's process. */
    static Optional<String> of(int port) {
        return inode(port).flatMap(PortHolder::holder);
    }

    private static Optional<String> inode(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                Optional<String> inode = lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                        .map(fields -> fields[9])
                        .findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException | UncheckedIOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> holder(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> "process " + process.pid() + " ("
                        + process.info()
                                .command()
                                .map(command -> command.replaceFirst("^.*/", ""))
                                .orElse("?") + ")");
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> points(descriptor, socket));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean points(Path descriptor, String target) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }
}
