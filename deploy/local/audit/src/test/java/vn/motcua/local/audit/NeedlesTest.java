package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.people.Canaries;

class NeedlesTest {

    private final Needles needles = new Needles(List.of(Canaries.IDENTITY, Canaries.PHONE));

    @BeforeEach
    void lookFor() {
        Canaries.MARKS.forEach(needles::add);
        needles.add("Nguyễn Văn An");
        needles.add("001090000001");
        for (int i = 0; i < 5_000; i++) {
            needles.add("somebody." + i + "@example.vn");
        }
    }

    @Test
    void findsNamesAddressesAndNumbers() {
        assertThat(needles.in("log", "filed by Nguyễn Văn An")).containsExactly("log:1");
        assertThat(needles.in("log", "ok\nmail to somebody.4711@example.vn")).containsExactly("log:2");
        assertThat(needles.in("log", "\"id\":\"001090000001\"")).isNotEmpty();
        assertThat(needles.in("log", Canaries.person("run", 12).email())).isNotEmpty();
        assertThat(needles.in("log", Canaries.person("run", 12).fullName())).isNotEmpty();
        assertThat(needles.in("log", Canaries.person("run", 12).identityNumber()))
                .isNotEmpty();
        assertThat(needles.in("log", Canaries.person("run", 12).phone())).isNotEmpty();
        assertThat(needles.in("log", Canaries.person("run", 12).address())).isNotEmpty();
    }

    @Test
    void leavesEverythingElseAlone() {
        assertThat(needles.in("log", "dossier H26.30.01-261122-0007 received, trace 4bf92f3577b34da6a3ce929d0e0e4736"))
                .isEmpty();
        assertThat(needles.in("log", "nanos 10010900000012345, somebody.4711@example.com"))
                .isEmpty();
    }

    @Test
    void findsWhatLiesAcrossItsBuffers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.log");
        String name = "Nguyễn Văn An";
        for (int shift = 0; shift < 20; shift++) {
            Files.writeString(file, "x".repeat((1 << 18) - 512 - shift) + name + "x".repeat(600));
            assertThat(needles.in(file)).hasSize(1);
            Files.writeString(file, "x".repeat((1 << 18) - shift) + name);
            assertThat(needles.in(file)).hasSize(1);
        }
    }
}
