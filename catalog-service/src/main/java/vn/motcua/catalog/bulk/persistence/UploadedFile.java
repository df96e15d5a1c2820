package vn.motcua.catalog.bulk.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * A file on its way into the database: compressed on this machine's disk, so that neither its size nor a slow sender holds memory or a
 * connection.
 *
 * @param compressed where it lies
 * @param bytes its size as it came
 * @param sha256 of what came, in hex
 */
public record UploadedFile(Path compressed, long bytes, String sha256) {

    private static final Logger LOG = Logger.getLogger(UploadedFile.class);

    /** Takes in a file; blocks as long as its sender needs. */
    public static UploadedFile receive(InputStream content) throws IOException {
        Path path = Files.createTempFile("procedures", ".gz");
        try {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            long bytes;
            try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(path), 1 << 16)) {
                bytes = digested.transferTo(compressed);
            }
            return new UploadedFile(
                    path,
                    bytes,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Removes it from the disk; what cannot be removed is said in the log and left to whoever cleans the machine's temporary files. */
    public void remove() {
        try {
            Files.deleteIfExists(compressed);
        } catch (IOException stays) {
            LOG.warnf("%s cannot be removed: %s", compressed, stays.getMessage());
        }
    }
}
