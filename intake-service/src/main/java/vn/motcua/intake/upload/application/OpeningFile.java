package vn.motcua.intake.upload.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.intake.upload.model.FileNotCleared;
import vn.motcua.intake.upload.model.FilesAway;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.intake.upload.scan.MalwareScanner;
import vn.motcua.intake.upload.store.FileStore;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.EventLoop;

/** Finds the content of a file for who may see it. */
@ApplicationScoped
public class OpeningFile {

    private static final Logger LOG = Logger.getLogger(OpeningFile.class);

    private final FileRows rows;
    private final FileStore store;
    private final MalwareScanner scanner;
    private final EventLoop eventLoop;

    OpeningFile(FileRows rows, FileStore store, MalwareScanner scanner, EventLoop eventLoop) {
        this.rows = rows;
        this.store = store;
        this.scanner = scanner;
        this.eventLoop = eventLoop;
    }

    /** A file of the caller's own. */
    public Uni<StoredFile> own(Caller caller, UUID id) {
        return rows.ofOwner(id, caller);
    }

    /** Refuses somebody else while the scanner has not called it clean; without a scanner every file says that nothing has looked. */
    public void requireCleared(StoredFile file, Caller caller) {
        boolean isCleared =
                file.verdict() == Verdict.CLEAN || (file.verdict() == Verdict.NOT_SCANNED && !scanner.isThere());
        if (!isCleared && !file.ownerRef().equals(caller.id())) {
            throw new FileNotCleared();
        }
    }

    /** Where its content lies on this machine. */
    public Uni<Path> content(StoredFile file) {
        return eventLoop.aside(() -> {
            try {
                return store.find(file.sha256()).orElseThrow(() -> {
                    LOG.errorf(
                            "Content %s is missing: file %s has it, and the store has not", file.sha256(), file.id());
                    return new FilesAway();
                });
            } catch (IOException away) {
                throw new FilesAway();
            }
        });
    }
}
