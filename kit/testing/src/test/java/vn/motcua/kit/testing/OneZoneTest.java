package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The zone is said once, in the kit (and, until it is rebuilt, the notification service): everybody else asks {@code VietnamTime} (services) or {@code WorkingCalendar.ZONE} (programs without Quarkus). */
class OneZoneTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ZONE_OF_ONES_OWN =
            Pattern.compile("ZoneId\\.of\\(|ZoneOffset\\.ofHours\\(|Asia/Ho_Chi");

    @Test
    void nobodyOutsideTheKitHasAZoneOfHisOwn() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<String> own = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ROOT::relativize)
                    .filter(file -> !file.startsWith("kit") && !file.startsWith("notification-service"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(OneZoneTest::namesAZone)
                    .map(Path::toString)
                    .toList();

            assertThat(own).isEmpty();
        }
    }

    private static boolean namesAZone(Path file) {
        try {
            return ZONE_OF_ONES_OWN
                    .matcher(Files.readString(ROOT.resolve(file)))
                    .find();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
