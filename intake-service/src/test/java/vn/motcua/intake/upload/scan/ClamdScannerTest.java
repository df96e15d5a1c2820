package vn.motcua.intake.upload.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.model.Verdict;

class ClamdScannerTest {

    @TempDir
    private Path folder;

    private static ClamdScanner scanner(int port) {
        return new ClamdScanner(new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withDefaultValue("motcua.files.scanner.port", Integer.toString(port))
                .withDefaultValue("motcua.files.scanner.timeout", "PT5S")
                .build()
                .getConfigMapping(FilesConfig.class)
                .scanner());
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("content"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void tellsCleanFromInfected() throws IOException {
        try (TestClamd clamd = new TestClamd()) {
            ClamdScanner scanner = scanner(clamd.port());

            assertThat(scanner.judge(file("x".repeat(500_000)))).isEqualTo(Verdict.CLEAN);
            assertThat(scanner.judge(file("x".repeat(500_000) + "INFECTED"))).isEqualTo(Verdict.INFECTED);
        }
    }

    @Test
    void neverCallsCleanWhatWasNotJudged() throws IOException {
        try (TestClamd clamd = new TestClamd()) {
            ClamdScanner scanner = scanner(clamd.port());

            assertThat(scanner.judge(file("x".repeat(4_000_000))))
                    .as("too long")
                    .isEqualTo(Verdict.PENDING);
            clamd.away(true);
            assertThat(scanner.judge(file("x"))).as("hangs up").isEqualTo(Verdict.PENDING);
        }
    }

    @Test
    void waitsForAScannerThatIsAway() throws IOException {
        int port;
        try (TestClamd clamd = new TestClamd()) {
            port = clamd.port();
        }

        assertThat(scanner(port).judge(file("x"))).isEqualTo(Verdict.PENDING);
    }
}
