package vn.motcua.intake.upload.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.intake.upload.persistence.FileRow;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.intake.upload.scan.MalwareScanner;
import vn.motcua.intake.upload.store.FileStore;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.Transactions;

/** Has files scanned that came while the scanner was away, or before there was one. Two instances that meet scan a file twice, and one of them writes. */
@ApplicationScoped
public class ScanningFiles {

    private static final Logger LOG = Logger.getLogger(ScanningFiles.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final Transactions transactions;
    private final FileRows rows;
    private final FileStore store;
    private final MalwareScanner scanner;
    private final AuditTrail audit;
    private final EventLoop eventLoop;
    private final InstantSource clock;

    /** Where the next round goes on, so that a file which cannot be judged keeps nobody from the others. */
    private volatile UUID last = FIRST;

    ScanningFiles(
            Transactions transactions,
            FileRows rows,
            FileStore store,
            MalwareScanner scanner,
            AuditTrail audit,
            EventLoop eventLoop,
            InstantSource clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.store = store;
        this.scanner = scanner;
        this.audit = audit;
        this.eventLoop = eventLoop;
        this.clock = clock;
    }

    /** Has some of those scanned that wait. */
    public Uni<Void> scan() {
        return scanner.isThere()
                ? Rounds.round("Scans of files", rows.toScan(last).chain(this::scanEach))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> scanEach(List<StoredFile> waiting) {
        last = waiting.isEmpty() ? FIRST : waiting.getLast().id();
        return Rounds.oneByOne(
                waiting,
                this::scan,
                (file, failure) -> LOG.warnf(
                        "File %s waits for its scan: %s",
                        file.id(), failure.getClass().getSimpleName()));
    }

    private Uni<Void> scan(StoredFile file) {
        return eventLoop
                .aside(() -> verdict(file))
                .chain(verdict -> verdict == Verdict.PENDING && file.verdict() == Verdict.PENDING
                        ? Uni.createFrom().voidItem()
                        : write(file.id(), verdict));
    }

    private Verdict verdict(StoredFile file) {
        try {
            Optional<Path> content = store.find(file.sha256());
            return content.isPresent() ? scanner.judge(content.get()) : Verdict.PENDING;
        } catch (IOException away) {
            return Verdict.PENDING;
        }
    }

    private Uni<Void> write(UUID id, Verdict verdict) {
        return transactions.run(tx -> {
            Asked<List<FileRow>> found = rows.toJudge(tx, id);
            return Decision.doing(() -> found.answer().forEach(row -> {
                audit.record(
                        tx,
                        row,
                        new AuditEntry(clock.instant(), Deeds.SYSTEM, "JudgeFile", Map.of("verdict", verdict)));
                row.judge(tx, verdict);
            }));
        });
    }
}
