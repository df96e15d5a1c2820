package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.local.installation.Installation;

/**
 * A JDK ahead-of-time cache: classes already loaded and linked, with the profile of an earlier run, so that the next start needs a fifth of the
 * processor time. Recording one doubles what a start costs, so nobody waits for it: the stack of {@link Training} records beside the real one. A
 * cache belongs to one class path and one JDK, so its name carries a fingerprint of both; {@code MOTCUA_AOT=off} does without.
 */
final class StartUpCache {

    /** How long a process may take to write its cache when it ends: seconds alone, minutes beside six others with the lowest priority. */
    static final Duration WRITING = Duration.ofMinutes(15);

    private static final String QUIET = "-Xlog:disable";
    private static final String ERRORS = "-Xlog:all=error:stderr";

    private final Path file;
    private final String part;
    private final boolean trains;

    StartUpCache(Installation installation, String part, String fingerprint) {
        this.part = part;
        this.trains = installation.trains();
        String key =
                Fingerprint.of(fingerprint + System.getProperty("java.vm.version") + System.getProperty("java.home"));
        this.file = installation.caches().resolve(part + "-" + key + ".aot");
    }

    /** Whether there is none, although there should be. */
    boolean missing() {
        return !Files.exists(file) && wanted();
    }

    /** Whether a run that starts now records, and so takes long to end. */
    boolean records() {
        return trains && missing();
    }

    /**
     * Options of the next run. With a cache it refuses to start rather than to go on without, so that nobody believes in a cache that the JVM
     * silently ignores.
     */
    List<String> options() throws IOException {
        if (records()) {
            drop();
            return List.of("-XX:AOTCacheOutput=" + file, QUIET, ERRORS);
        }
        return Files.exists(file) && wanted()
                ? List.of("-XX:AOTCache=" + file, "-XX:AOTMode=on", QUIET, ERRORS)
                : List.of();
    }

    /** Forgets this cache and those of older builds. */
    void drop() throws IOException {
        try (Stream<Path> old = Files.list(file.getParent())) {
            for (Path cache : old.filter(path -> path.getFileName().toString().matches(part + "-[0-9a-f]+\\.aot.*"))
                    .toList()) {
                Files.delete(cache);
            }
        }
    }

    private static boolean wanted() {
        return !"off".equals(System.getenv("MOTCUA_AOT"));
    }
}
