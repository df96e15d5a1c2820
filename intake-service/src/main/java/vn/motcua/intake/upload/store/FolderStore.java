package vn.motcua.intake.upload.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.intake.upload.FilesConfig;

/**
 * A folder, which all instances share. A content is written beside its place, brought to the disk and then named, in one step: under a name there is
 * always a whole content. What is removed is first moved away in one step, so that a content which comes back in the same moment is seen and put back.
 */
@ApplicationScoped
public class FolderStore implements FileStore {

    private final Path contents;
    private final Path incoming;
    private final Path leaving;

    FolderStore(FilesConfig config) {
        Path folder = config.folder();
        this.contents = folder.toAbsolutePath().resolve("contents");
        this.incoming = folder.toAbsolutePath().resolve("incoming");
        this.leaving = folder.toAbsolutePath().resolve("leaving");
    }

    @Override
    public Path incoming() throws IOException {
        return Files.createTempFile(Files.createDirectories(incoming), "file", "");
    }

    @Override
    public void put(Path content, String sha256) throws IOException {
        Path place = place(sha256);
        Path folder = Files.createDirectories(place.getParent());
        Path fresh = incoming.resolve(sha256 + "." + UUID.randomUUID());
        Files.createDirectories(incoming);
        try {
            linkOrCopy(content, fresh);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        sync(folder);
    }

    private static void linkOrCopy(Path content, Path fresh) throws IOException {
        try {
            Files.createLink(fresh, content);
        } catch (UnsupportedOperationException | IOException otherDisk) {
            Files.copy(content, fresh);
        }
    }

    /** A name outlives a power cut once its folder is on the disk. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        Path place = place(sha256);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public Map<String, Instant> list(String beginning) throws IOException {
        Map<String, Instant> found = new HashMap<>();
        restoreLeaving(beginning);
        Path folder = contents.resolve(beginning);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    age(file).ifPresent(since -> found.put(file.getFileName().toString(), since));
                }
            }
        }
        return found;
    }

    @Override
    public boolean remove(String sha256, Instant unlessSince) throws IOException {
        Path place = place(sha256);
        Path gone = Files.createDirectories(leaving).resolve(sha256);
        try {
            Files.move(place, gone, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException alreadyGone) {
            return false;
        }
        if (age(gone).filter(since -> since.isAfter(unlessSince)).isPresent()) {
            Files.move(gone, place, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        Files.deleteIfExists(gone);
        return true;
    }

    /** An instance that was killed between the two steps of a removal has left it here; it is judged anew. */
    private void restoreLeaving(String beginning) throws IOException {
        if (!Files.isDirectory(leaving)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(leaving, beginning + "*")) {
            for (Path file : files) {
                Path place = place(file.getFileName().toString());
                if (Files.exists(place)) {
                    Files.deleteIfExists(file);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (NoSuchFileException anotherInstanceDid) {
            // It is where it belongs.
        }
    }

    @Override
    public int removeIncoming(Instant before) throws IOException {
        int removed = 0;
        if (Files.isDirectory(incoming)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
                for (Path file : files) {
                    if (age(file).filter(since -> since.isBefore(before)).isPresent() && Files.deleteIfExists(file)) {
                        removed++;
                    }
                }
            }
        }
        return removed;
    }

    private static Optional<Instant> age(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Path place(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
