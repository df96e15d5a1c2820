package vn.motcua.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that outlives the command that started it, found again through its process file.
 *
 * @param pid its number
 * @param identity what tells it from a later process with the same number
 * @param startedAt when it was started
 * @param ports the ports it was told to listen on
 */
record LocalProcess(long pid, String identity, Instant startedAt, String ports) {

    /** Reads a process file; empty when there is none, it is damaged, or the process it names is gone. */
    static Optional<LocalProcess> alive(Path file) {
        Properties fields = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            fields.load(reader);
            LocalProcess process = new LocalProcess(
                    Long.parseLong(fields.getProperty("pid", "")),
                    fields.getProperty("identity", ""),
                    Instant.parse(fields.getProperty("startedAt", "")),
                    fields.getProperty("ports", ""));
            return process.isAlive() ? Optional.of(process) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Writes down a process that was just started. */
    static LocalProcess recorded(Path file, long pid, String ports) throws IOException {
        LocalProcess process = new LocalProcess(pid, ProcessIdentity.of(pid).orElse("gone"), Instant.now(), ports);
        Properties fields = new Properties();
        fields.setProperty("pid", Long.toString(pid));
        fields.setProperty("identity", process.identity);
        fields.setProperty("startedAt", process.startedAt.toString());
        fields.setProperty("ports", ports);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            fields.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return process;
    }

    boolean isAlive() {
        return ProcessIdentity.of(pid).filter(identity::equals).isPresent();
    }

    /** Asks the process to end and waits; after the grace it is killed. */
    void end(String signal, Duration grace) {
        signal(signal);
        if (!endsWithin(grace)) {
            signal("KILL");
            endsWithin(Duration.ofSeconds(10));
        }
    }

    /** Kills the process and all that it has started, written down or not; it is stopped first, so that it starts nothing more meanwhile. */
    void killWithAllItStarted() {
        signal("STOP");
        List<ProcessHandle> started = isAlive()
                ? ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList()
                : List.of();
        end("KILL", Duration.ofSeconds(10));
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(process -> process.onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join());
    }

    private boolean endsWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    private void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Memory of the process and its children (PostgreSQL has many) in bytes: proportional set size where the kernel tells it, so that shared pages
     * count once; 0 where it does not.
     */
    long memory() {
        long own = proportionalSetSize(pid);
        return own
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(child -> proportionalSetSize(child.pid()))
                        .sum();
    }

    private static long proportionalSetSize(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
