package vn.motcua.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is worth keeping between test runs, in the temporary folder: readable by the account that runs PostgreSQL for root. */
final class Cache {

    private Cache() {}

    static Path folder() {
        try {
            return Files.createDirectories(
                    Path.of(System.getProperty("java.io.tmpdir"), "motcua-test-" + System.getProperty("user.name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a finished folder to its place; when another build was faster, its copy stays. */
    static void publish(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            if (!Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "is in the way");
            }
        }
    }
}
