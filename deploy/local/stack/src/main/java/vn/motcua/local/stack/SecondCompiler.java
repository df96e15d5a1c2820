package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The thread of a JVM that compiles what is used most a second time, slowly and well. */
final class SecondCompiler {

    /** Weighs a tenth of an ordinary thread. */
    private static final String NICENESS = "10";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private SecondCompiler() {}

    /** Lowers its priority as soon as it exists; where threads cannot be seen or reniced, nothing happens. */
    static void calm(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        if (Files.isDirectory(threads)) {
            Thread.ofVirtual().name("calm-" + pid).start(() -> calm(threads));
        }
    }

    private static void calm(Path threads) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline && !lowered(threads)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static boolean lowered(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            List<String> found = all.filter(SecondCompiler::compiles)
                    .map(thread -> thread.getFileName().toString())
                    .toList();
            for (String thread : found) {
                new ProcessBuilder("renice", "-n", NICENESS, "-p", thread)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            return !found.isEmpty();
        } catch (IOException e) {
            // The process ended, or there is no renice here: then the compiler keeps its share.
            return true;
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith("C2 Compiler");
        } catch (IOException e) {
            return false;
        }
    }
}
