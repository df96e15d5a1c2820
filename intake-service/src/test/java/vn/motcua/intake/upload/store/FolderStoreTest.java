package vn.motcua.intake.upload.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.intake.upload.FilesConfig;

class FolderStoreTest {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant HOUR_AGO = Instant.now().minus(Duration.ofHours(1));

    @TempDir
    private Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withDefaultValue("motcua.files.folder", folder.toString())
                .build()
                .getConfigMapping(FilesConfig.class));
    }

    private Path content() throws IOException {
        return Files.writeString(store.incoming(), "abc");
    }

    private void age() throws IOException {
        Files.setLastModifiedTime(store.find(HASH).orElseThrow(), FileTime.from(HOUR_AGO.minusSeconds(60)));
    }

    @Test
    void keepsAContentUnderItsHash() throws IOException {
        Path content = content();
        store.put(content, HASH);
        store.put(content, HASH);
        Files.delete(content);

        assertThat(store.find(HASH)).hasValueSatisfying(kept -> assertThat(kept).hasContent("abc"));
        assertThat(store.list("ba")).containsOnlyKeys(HASH);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void removesWhatIsOldOnly() throws IOException {
        store.put(content(), HASH);
        assertThat(store.remove(HASH, HOUR_AGO)).isFalse();
        assertThat(store.find(HASH)).isPresent();

        age();
        assertThat(store.remove(HASH, HOUR_AGO)).isTrue();
        assertThat(store.find(HASH)).isEmpty();
        assertThat(store.remove(HASH, HOUR_AGO)).isFalse();
    }

    /** Keeping it once more, while its removal is being decided, makes it young again. */
    @Test
    void aContentThatComesBackStays() throws IOException {
        store.put(content(), HASH);
        age();
        store.put(content(), HASH);

        assertThat(store.remove(HASH, HOUR_AGO)).isFalse();
        assertThat(store.find(HASH)).isPresent();
    }

    @Test
    void whatAKilledRemovalLeftComesBack() throws IOException {
        store.put(content(), HASH);
        Files.createDirectories(folder.resolve("leaving"));
        Files.move(store.find(HASH).orElseThrow(), folder.resolve("leaving").resolve(HASH));

        assertThat(store.list("ba")).containsOnlyKeys(HASH);
        assertThat(store.find(HASH)).isPresent();
    }

    @Test
    void whatAKilledUploadLeftIsRemovedInTheEnd() throws IOException {
        Path young = content();
        Path old = content();
        Files.setLastModifiedTime(old, FileTime.from(HOUR_AGO.minusSeconds(60)));

        assertThat(store.removeIncoming(HOUR_AGO)).isEqualTo(1);
        assertThat(young).exists();
    }
}
