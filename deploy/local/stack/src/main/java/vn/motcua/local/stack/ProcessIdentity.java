package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells one process from another that was later given the same number: on Linux by boot and the kernel's tick of birth, which no change of the
 * clock moves; elsewhere by the time of birth.
 */
final class ProcessIdentity {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private ProcessIdentity() {}

    /** The identity of a living process; empty when there is none, or only a zombie that its parent has not yet collected. */
    static Optional<String> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(BOOT)) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Object::toString);
        }
        try {
            String line = Files.readString(stat);
            // The second field is the command in brackets and may hold anything, so count from the last bracket.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + "/" + fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
