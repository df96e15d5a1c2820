package vn.motcua.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/**
 * Records the start-up caches that are missing, beside the running stack and with what it leaves of the machine: a second stack with ports, data and
 * identities of its own comes up, works through what the caches should know, and goes. So the first dossier waits for no training, and nothing of a
 * training is ever seen in the real data. Whatever stops the real stack ends a training too; the next {@code up} begins it anew.
 */
public final class Training {

    private static final String PROPERTY = "motcua.training";
    private static final long FREE_MEMORY = 3L << 30;

    /** Below the ports that the system gives to outgoing connections, which else take one between the look and the start. */
    private static final int FIRST_BASE = 21_000;

    private static final int LAST_BASE = 31_000;

    private final Installation real;

    /** The training of an installation. */
    public Training(Installation installation) {
        this.real = installation;
    }

    /** Whether this process, or the one that started it, trains. */
    public static boolean isThisProcess() {
        return Boolean.getBoolean(PROPERTY);
    }

    /**
     * Begins one in a process of its own, unless no cache is missing, one is already under way, or memory is short.
     *
     * @return whether a training is under way now
     */
    public boolean begin(Stack stack) {
        if (LocalProcess.alive(processFile()).isPresent()) {
            return true;
        }
        if (stack.parts().stream().noneMatch(Part::lacksCache) || freeMemory() < FREE_MEMORY) {
            return false;
        }
        try {
            wipe();
            Launch.java(List.of(
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-D" + PROPERTY + "=true",
                            "-Dmotcua.root=" + real.root(),
                            "-Dmotcua.home=" + real.home(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "vn.motcua.local.Motcua",
                            "train"))
                    .in(real.home())
                    .apart()
                    .start(log(), processFile(), "");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack that trains, to be brought up, used and taken down by this process; the scheduler is asked to prefer everybody else. */
    public Context context(java.io.PrintStream out) throws IOException {
        preferOthers();
        Installation installation = real.training();
        Settings settings = Settings.of(installation, Map.of("MOTCUA_PORT_BASE", Integer.toString(freeBase())));
        Secrets secrets = new Secrets(installation);
        return new Context(installation, settings, secrets, new Stack(installation, settings, secrets), out, false);
    }

    /** Ends a training at once if one is under way; what it had not finished is lost. */
    public void end() {
        LocalProcess.alive(processFile()).ifPresent(LocalProcess::killWithAllItStarted);
        try (Stream<Path> parts = Files.exists(real.training().home())
                ? Files.list(real.training().run())
                : Stream.of()) {
            parts.map(LocalProcess::alive)
                    .flatMap(java.util.Optional::stream)
                    .forEach(process -> process.end("KILL", Duration.ofSeconds(10)));
            Files.deleteIfExists(processFile());
            wipe();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what the training stack wrote; its caches lie elsewhere. */
    public void wipe() throws IOException {
        Archives.delete(real.training().home());
    }

    /** What it did and why it failed, if it did. */
    public Path log() {
        return real.log("training");
    }

    private Path processFile() {
        return real.run().resolve("training");
    }

    private static void preferOthers() throws IOException {
        long pid = ProcessHandle.current().pid();
        new ProcessBuilder("renice", "-n", "19", "-p", Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path session = Path.of("/proc/self/autogroup");
        if (Files.isWritable(session)) {
            Files.writeString(session, "19");
        }
    }

    private static int freeBase() {
        for (int base = FIRST_BASE; base < LAST_BASE; base += 100) {
            int first = base;
            if (java.util.stream.IntStream.range(0, Port.values().length)
                    .allMatch(position -> PortCheck.isFree(first + position))) {
                return base;
            }
        }
        throw new Refused("No range of ports is free for the training.");
    }

    private static long freeMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
