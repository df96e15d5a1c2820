package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void cutsOffTheHalfLineOfAKilledProcess() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.append(Map.of("n", 1));
        }
        Files.writeString(file, "{\"n\":2,\"hal", StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(file)) {
            journal.append(Map.of("n", 3));
        }

        assertThat(Files.readString(file)).isEqualTo("{\"n\":1}\n{\"n\":3}\n");
        assertThat(Journal.read(file)).extracting(line -> line.get("n")).containsExactly(1, 3);
    }
}
