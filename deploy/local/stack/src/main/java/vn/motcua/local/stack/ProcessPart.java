package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Settings;

/** What all parts have in common: a process file, a log, waiting until it answers, ending it. */
abstract class ProcessPart implements Part {

    /** How long a part may take until it answers: generous, because a first start on a busy machine is slow. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    protected final Installation installation;
    protected final Settings settings;

    ProcessPart(Installation installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    final Path log() {
        return installation.log(name());
    }

    final Path processFile() {
        return installation.run().resolve(name());
    }

    final Optional<LocalProcess> process() {
        return LocalProcess.alive(processFile());
    }

    @Override
    public boolean running() {
        return process().isPresent();
    }

    @Override
    public boolean movedFromItsPorts() {
        return process()
                .filter(process -> !process.ports().equals(portNumbers()))
                .isPresent();
    }

    final String portNumbers() {
        return ports().stream()
                .map(port -> Integer.toString(settings.port(port)))
                .collect(Collectors.joining(","));
    }

    @Override
    public long memory() {
        return process().map(LocalProcess::memory).orElse(0L);
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.end(stopSignal(), grace()));
        try {
            Files.deleteIfExists(processFile());
        } catch (IOException e) {
            throw new StartFailed(name() + " could not be forgotten (" + e.getMessage() + ")", log());
        }
    }

    /** The signal that means "finish what you do, then end". */
    String stopSignal() {
        return "TERM";
    }

    /** How long it may take to finish before it is killed. */
    Duration grace() {
        return Duration.ofSeconds(40);
    }

    /** Runs with its cache; when the JVM does not accept that one, drops it and runs once more. */
    final void runWith(StartUpCache cache, Run run) throws IOException {
        boolean cached = !cache.missing();
        try {
            run.with(cache.options());
            awaitReady();
        } catch (StartFailed e) {
            if (!cached || running()) {
                throw e;
            }
            cache.drop();
            run.with(cache.options());
            awaitReady();
        }
    }

    /** Starts a process with some more JVM options. */
    interface Run {
        void with(List<String> cacheOptions) throws IOException;
    }

    final void awaitReady() {
        Duration patience = installation.trains() ? StartUpCache.WRITING : PATIENCE;
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            if (!running()) {
                throw new StartFailed(name() + " ended while starting", log());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(name() + " did not answer within " + patience.toSeconds() + " s", log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
