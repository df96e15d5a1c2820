package vn.motcua.intake.upload.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.motcua.eventing.EventIds;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.inspection.Inspection;
import vn.motcua.intake.upload.inspection.Inspection.Found;
import vn.motcua.intake.upload.model.FileInfected;
import vn.motcua.intake.upload.model.FilesAway;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.TooManyFiles;
import vn.motcua.intake.upload.model.UploadsBusy;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.intake.upload.persistence.FileRow;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.intake.upload.scan.MalwareScanner;
import vn.motcua.intake.upload.store.FileStore;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.role.Roles;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transaction;

/**
 * Takes a file: in from the network to the disk, looked at, scanned, kept, and then written down. A row is there only when its content is; an instance
 * that is killed before has left a content that no row names, which {@link SweepingFiles} finds.
 */
@ApplicationScoped
public class StoringFile {

    private static final Logger LOG = Logger.getLogger(StoringFile.class);

    private final FilesConfig config;
    private final Inspection inspection;
    private final MalwareScanner scanner;
    private final FileStore store;
    private final FileRows rows;
    private final AuditTrail audit;
    private final EventLoop eventLoop;
    private final InstantSource clock;
    private final AtomicInteger underWay = new AtomicInteger();

    StoringFile(
            FilesConfig config,
            Inspection inspection,
            MalwareScanner scanner,
            FileStore store,
            FileRows rows,
            AuditTrail audit,
            EventLoop eventLoop,
            InstantSource clock) {
        this.config = config;
        this.inspection = inspection;
        this.scanner = scanner;
        this.store = store;
        this.rows = rows;
        this.audit = audit;
        this.eventLoop = eventLoop;
        this.clock = clock;
    }

    /** A file that is taken, but not written down yet. */
    public record Taken(Path content, Found found, String fileName, Verdict verdict) {

        /** What tells it from another request under the same key. */
        public Map<String, Object> request() {
            return Map.of("sha256", found.sha256(), "fileName", fileName);
        }

        @Override
        public String toString() {
            return "Taken[" + found.sha256() + "]";
        }
    }

    /**
     * Takes a file.
     *
     * @param arriving lets it come in to a path on this machine and answers how its owner calls it
     * @param once writes it down, once for its key
     */
    public <R> Uni<R> store(Function<Path, Uni<String>> arriving, Function<Taken, Uni<R>> once) {
        if (underWay.incrementAndGet() > config.parallel()) {
            underWay.decrementAndGet();
            return Uni.createFrom().failure(new UploadsBusy());
        }
        return aside(store::incoming)
                .chain(path -> arriving.apply(path)
                        .chain(fileName -> aside(() -> taken(path, fileName)))
                        .chain(taken -> once.apply(taken).call(() -> aside(() -> keepStill(taken))))
                        .onTermination()
                        .call(() -> aside(() -> Files.deleteIfExists(path))
                                .onFailure()
                                .recoverWithItem(false)))
                .onTermination()
                .invoke(underWay::decrementAndGet);
    }

    private Taken taken(Path content, String fileName) throws IOException {
        Found found = inspection.of(content, fileName);
        Verdict verdict = scanner.judge(content);
        if (verdict == Verdict.INFECTED) {
            throw new FileInfected();
        }
        store.put(content, found.sha256());
        return new Taken(content, found, fileName, verdict);
    }

    /** The same content, left by somebody who was killed, may have been removed for its age at this very moment. */
    private boolean keepStill(Taken taken) throws IOException {
        if (store.find(taken.found().sha256()).isEmpty()) {
            LOG.warnf("Content %s is kept again", taken.found().sha256());
            store.put(taken.content(), taken.found().sha256());
        }
        return true;
    }

    /** Writes it down. */
    public Decision<StoredFile> write(Transaction tx, Caller caller, Taken taken) {
        Asked<Long> unused = rows.unused(tx, caller);
        return Decision.of(() -> {
            if (unused.answer() >= config.mostUnused() && !caller.is(Roles.PORTAL)) {
                throw new TooManyFiles(config.mostUnused());
            }
            StoredFile file = new StoredFile(
                    EventIds.next(),
                    caller.id(),
                    taken.found().sha256(),
                    taken.found().size(),
                    taken.found().kind().mediaType(),
                    taken.fileName(),
                    clock.instant(),
                    taken.verdict(),
                    null);
            FileRow row = FileRow.stored(file);
            audit.record(
                    tx,
                    row,
                    new AuditEntry(
                            file.uploadedAt(),
                            caller.id().toString(),
                            "UploadFile",
                            Map.of("sha256", file.sha256(), "verdict", file.verdict())));
            row.store(tx);
            return file;
        });
    }

    /** What blocks, or computes long. */
    @FunctionalInterface
    private interface Blocking<T> {
        T call() throws IOException;
    }

    private <T> Uni<T> aside(Blocking<T> work) {
        Supplier<T> supplier = () -> {
            try {
                return work.call();
            } catch (IOException away) {
                LOG.errorf(away, "The store of files cannot be used");
                throw new FilesAway();
            }
        };
        return eventLoop.aside(supplier);
    }
}
