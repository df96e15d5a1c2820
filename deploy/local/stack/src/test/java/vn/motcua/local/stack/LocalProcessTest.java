package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProcessTest {

    @TempDir
    Path folder;

    private Process process;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("part");
        process = new ProcessBuilder("tail", "-f", "/dev/null").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void findsARunningProcessAgain() throws IOException {
        LocalProcess.recorded(file, process.pid(), "15432");

        assertThat(LocalProcess.alive(file)).hasValueSatisfying(found -> {
            assertThat(found.pid()).isEqualTo(process.pid());
            assertThat(found.ports()).isEqualTo("15432");
            assertThat(found.memory()).isPositive();
        });
    }

    @Test
    void takesALaterProcessWithTheSameNumberForAnother() throws IOException {
        LocalProcess.recorded(file, process.pid(), "15432");
        String recycled = Files.readString(file).replaceAll("(?m)^identity=.*$", "identity=earlier-boot/42");
        Files.writeString(file, recycled);

        assertThat(LocalProcess.alive(file)).isEmpty();
    }

    @Test
    void forgetsAProcessThatWasKilled() throws Exception {
        LocalProcess.recorded(file, process.pid(), "15432");

        process.destroyForcibly().waitFor();

        assertThat(LocalProcess.alive(file)).isEmpty();
    }

    @Test
    void endsAProcessGracefully() throws Exception {
        LocalProcess found = LocalProcess.recorded(file, process.pid(), "15432");

        found.end("TERM", Duration.ofSeconds(20));

        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(found.isAlive()).isFalse();
    }

    @Test
    void killsAProcessThatDoesNotListen() throws Exception {
        Process deaf =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do read -r line; done").start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("ready");
        LocalProcess found = LocalProcess.recorded(file, deaf.pid(), "15432");

        found.end("TERM", Duration.ofMillis(200));

        assertThat(deaf.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void killsWhatAProcessStartedWithIt() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "tail -f /dev/null & echo $!; wait").start();
        long child = Long.parseLong(parent.inputReader().readLine());
        LocalProcess found = LocalProcess.recorded(file, parent.pid(), "15432");

        found.killWithAllItStarted();

        assertThat(parent.waitFor()).isEqualTo(128 + 9);
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        Files.writeString(file, "pid=none\n");

        assertThat(LocalProcess.alive(file)).isEmpty();
        assertThat(LocalProcess.alive(folder.resolve("absent"))).isEmpty();
    }
}
