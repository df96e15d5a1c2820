package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The zone is said once, in the kit: everybody else asks {@code VietnamTime} (services) or {@code WorkingCalendar.ZONE} (programs without Quarkus). */
class OneZoneTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ZONE_OF_ONES_OWN =
            Pattern.compile("ZoneId\\.of\\(|ZoneOffset\\.ofHours\\(|Asia/Ho_Chi");

    /** What others may be building or running at the same moment. */
    private static final Set<String> NO_SOURCES = Set.of("kit", "target", ".git", ".motcua", "node_modules");

    @Test
    void nobodyOutsideTheKitHasAZoneOfHisOwn() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<Path> withTheirOwn = new ArrayList<>();
        for (Path source : sources) {
            if (ZONE_OF_ONES_OWN.matcher(Files.readString(source)).find()) {
                withTheirOwn.add(ROOT.relativize(source));
            }
        }

        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(withTheirOwn).isEmpty();
    }
}
