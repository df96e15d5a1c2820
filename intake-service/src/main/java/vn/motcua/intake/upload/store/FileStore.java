package vn.motcua.intake.upload.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where contents lie, each under its SHA-256. Every method blocks. */
public interface FileStore {

    /** A new file on this machine to take a content in; whoever asks for it removes it. */
    Path incoming() throws IOException;

    /** Keeps a content; when it returns, the content outlives a power cut. Keeping it again renews its age. The source stays where it is. */
    void put(Path content, String sha256) throws IOException;

    /** A file on this machine with this content. */
    Optional<Path> find(String sha256) throws IOException;

    /** What lies under hashes that begin with these two digits, and since when. */
    Map<String, Instant> list(String beginning) throws IOException;

    /** Removes a content, unless it has been kept again since a moment. */
    boolean remove(String sha256, Instant unlessSince) throws IOException;

    /** Removes what came in before a moment and was left behind by an instance that was killed. */
    int removeIncoming(Instant before) throws IOException;
}
