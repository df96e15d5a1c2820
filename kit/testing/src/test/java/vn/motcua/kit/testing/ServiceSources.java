package vn.motcua.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of all services, for rules about what stands in them. */
final class ServiceSources {

    private static final Path ROOT = Path.of("..", "..");

    private ServiceSources() {}

    /**
     * A source.
     *
     * @param path from the root of the repository
     */
    record File(String path, String text) {

        /** Which service it belongs to: {@code intake}. */
        String service() {
            return path.substring(0, path.indexOf("-service"));
        }

        boolean isIn(String room) {
            return path.contains("/" + room + "/");
        }
    }

    static List<File> all() {
        List<File> sources = new ArrayList<>();
        try (Stream<Path> services = Files.list(ROOT)) {
            for (Path service : services.filter(
                            folder -> folder.getFileName().toString().endsWith("-service"))
                    .sorted()
                    .toList()) {
                try (Stream<Path> files = Files.walk(service.resolve("src/main/java"))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .map(file -> new File(ROOT.relativize(file).toString(), read(file)))
                            .forEach(sources::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
