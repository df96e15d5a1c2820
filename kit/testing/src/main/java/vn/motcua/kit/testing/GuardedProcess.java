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
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * A server that runs as a child of this JVM and cannot outlive it: a small shell script watches over it.
 *
 * @param name names it in {@link SharedState}
 * @param folder holds its data and log; removed at the end
 * @param stopSignal asks it to stop in order
 * @param lastSignal ends it quickly when the JVM goes away
 * @param environment variables added for the script
 * @param command how to run the server in the foreground
 */
record GuardedProcess(
        String name,
        Path folder,
        String stopSignal,
        String lastSignal,
        Map<String, String> environment,
        List<String> command)
        implements Server {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    @Override
    public void start() {
        try {
            var script = folder.resolve("guard.sh");
            try (var source = GuardedProcess.class.getResourceAsStream("guard.sh")) {
                Files.write(script, Objects.requireNonNull(source).readAllBytes());
            }
            var line = new ArrayList<>(List.of("sh", script.toString(), folder.toString(), lastSignal));
            line.addAll(command);
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            var guard = builder.start();
            SharedState.put(name + ".guard", Long.toString(guard.pid()));
            // The pipe to the guard must stay open until the JVM ends, whatever happens to our class loader.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(guard), "end-of-" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isAlive() {
        return guard().map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void stop() {
        signal(stopSignal);
    }

    @Override
    public void kill() {
        signal("KILL");
    }

    @Override
    public String lastLines() {
        try {
            var lines = Files.readString(log(), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    private Optional<ProcessHandle> guard() {
        return ProcessHandle.of(Long.parseLong(SharedState.get(name + ".guard")));
    }

    private void signal(String signal) {
        var guard = guard();
        if (guard.isEmpty()) {
            return;
        }
        try {
            var pid = Files.readString(folder.resolve("pid"), StandardCharsets.UTF_8)
                    .strip();
            new ProcessBuilder("kill", "-s", signal, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Awaitility.await(name + " has ended").atMost(STOP_LIMIT).until(() -> !guard.get()
                .isAlive());
    }

    private static void close(Process guard) {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            guard.destroy();
        }
    }
}
