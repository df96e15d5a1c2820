package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JDK ahead-of-time cache: classes already loaded and linked, with the profile of a training run, so that the next start needs a third of the
 * time. It belongs to one class path and one JDK, so its name carries a fingerprint of both; {@code MOTCUA_AOT=off} does without.
 */
final class StartUpCache {

    private static final String QUIET = "-Xlog:disable";
    private static final String ERRORS = "-Xlog:all=error:stderr";

    private final Path file;
    private final String part;

    StartUpCache(Path directory, String part, String fingerprint) {
        this.part = part;
        String key =
                Fingerprint.of(fingerprint + System.getProperty("java.vm.version") + System.getProperty("java.home"));
        this.file = directory.resolve(part + "-" + key + ".aot");
    }

    /** Whether the next start should be a training run. */
    boolean missing() {
        return !Files.exists(file) && !"off".equals(System.getenv("MOTCUA_AOT"));
    }

    /** Options of a run that uses the cache. */
    List<String> use() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, QUIET, ERRORS) : List.of();
    }

    /** Options of a training run: the cache is written when the process ends. Caches of older builds are dropped. */
    List<String> record() throws IOException {
        try (Stream<Path> old = Files.list(file.getParent())) {
            for (Path cache : old.filter(path -> path.getFileName().toString().matches(part + "-[0-9a-f]+\\.aot.*"))
                    .toList()) {
                Files.delete(cache);
            }
        }
        return List.of("-XX:AOTCacheOutput=" + file, QUIET, ERRORS);
    }
}
