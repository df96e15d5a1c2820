package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** All parts, and how they depend on each other. Nothing supervises them: {@code up} starts whatever does not run. */
public final class Stack {

    /**
     * Without caches each service needs a processor to itself for ten seconds, and Keycloak, whose first start is the longest, needs one all the
     * time: so one processor fewer than there are, one service each. With caches all may start at once.
     */
    private static final Semaphore COLD_STARTS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private final Installation installation;
    private final Settings settings;
    private final Postgres postgres;
    private final List<Part> parts;

    /** The stack of an installation, whatever state it is in. */
    public Stack(Installation installation, Settings settings, Secrets secrets) {
        this.installation = installation;
        this.settings = settings;
        Infrastructure infrastructure = new Infrastructure(installation);
        this.postgres = new Postgres(installation, settings, infrastructure, secrets);
        List<Part> all = new ArrayList<>(List.of(
                postgres,
                new Kafka(installation, settings, infrastructure),
                new Keycloak(installation, settings, infrastructure, secrets),
                new Sandbox(installation, settings, secrets)));
        for (Port port : Service.PORTS) {
            Service service = new Service(installation, settings, secrets, port);
            if (service.exists()) {
                all.add(service);
            }
        }
        this.parts = List.copyOf(all);
    }

    /** Every part, in the order in which they are shown. */
    public List<Part> parts() {
        return parts;
    }

    /** The database server, for commands that look into it. */
    public Postgres postgres() {
        return postgres;
    }

    /** Whether every part answers. */
    public boolean isUp() {
        return parts.stream().allMatch(part -> part.running() && part.ready());
    }

    /**
     * Starts whatever does not run, each part as soon as those it needs are ready, and returns when all answer. When one fails, those started by
     * this call are stopped again.
     *
     * @throws Refused when a port is taken; nothing was started then
     */
    public void up(Checklist checklist) throws IOException {
        try (FileChannel channel = lockFile()) {
            lock(channel);
            parts.stream().filter(Part::movedFromItsPorts).findFirst().ifPresent(part -> {
                throw new Refused("The " + part.name() + " part runs on other ports than the settings now say. "
                        + "Stop everything with ./motcua down first.");
            });
            List<Part> missing = parts.stream().filter(part -> !part.running()).toList();
            PortCheck.allFree(missing, settings);
            try {
                startAll(missing, checklist);
            } catch (CompletionException e) {
                missing.reversed().forEach(Part::stop);
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private void startAll(List<Part> missing, Checklist checklist) {
        Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
        CompletableFuture<Void> failure = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<?>[] before = part.after().stream()
                        .map(name -> started.getOrDefault(name, CompletableFuture.completedFuture(null)))
                        .toArray(CompletableFuture[]::new);
                started.put(
                        part.name(),
                        CompletableFuture.allOf(before)
                                .thenRunAsync(() -> bringUp(part, missing.contains(part), checklist), threads)
                                .whenComplete((done, problem) -> {
                                    if (problem != null) {
                                        failure.completeExceptionally(problem);
                                    }
                                }));
            }
            CompletableFuture<Void> all =
                    CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
            try {
                CompletableFuture.anyOf(all, failure).join();
            } catch (CompletionException e) {
                // Whoever still waits for a part that was ended now fails too, and the threads end.
                threads.shutdownNow();
                missing.reversed().forEach(Part::stop);
                throw e;
            }
        }
    }

    private static void takeTurn() {
        try {
            COLD_STARTS.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static void bringUp(Part part, boolean missing, Checklist checklist) {
        boolean waits = missing && part instanceof Service && part.lacksCache();
        if (waits) {
            takeTurn();
        }
        try {
            checklist.begun(part);
            if (missing) {
                part.start(words -> checklist.progress(part, words));
            } else if (part instanceof ProcessPart running) {
                running.awaitReady();
            }
            checklist.done(part);
        } catch (RuntimeException e) {
            checklist.failed(part);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            checklist.failed(part);
            throw new CompletionException(e);
        } catch (Exception e) {
            checklist.failed(part);
            throw new CompletionException(part.name() + " did not start: " + e.getMessage(), e);
        } finally {
            if (waits) {
                COLD_STARTS.release();
            }
        }
    }

    /** Stops what runs: services first and all at once, then one after the other what they stand on, the database last. */
    public void down(Checklist checklist) throws IOException {
        try (FileChannel channel = lockFile();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lock(channel);
            List<CompletableFuture<Void>> services = parts.stream()
                    .filter(Service.class::isInstance)
                    .map(part -> CompletableFuture.runAsync(() -> takeDown(part, checklist), threads))
                    .toList();
            CompletableFuture.allOf(services.toArray(CompletableFuture[]::new)).join();
            for (Part part : List.of(part("sandbox"), part("keycloak"), part("kafka"), part("postgresql"))) {
                takeDown(part, checklist);
            }
        }
    }

    private static void takeDown(Part part, Checklist checklist) {
        if (part.running()) {
            checklist.begun(part);
            part.stop();
            checklist.stopped(part);
        }
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no part \"" + name + "\"; there are "
                        + String.join(", ", parts.stream().map(Part::name).toList()) + "."));
    }

    private FileChannel lockFile() throws IOException {
        Path file = installation.run().resolve("lock");
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Held until the channel is closed, or the process ends. */
    private static void lock(FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            throw new Refused("Another ./motcua is starting or stopping the stack right now; wait until it is done.");
        }
    }
}
