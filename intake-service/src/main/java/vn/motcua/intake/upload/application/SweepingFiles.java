package vn.motcua.intake.upload.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.persistence.FileRow;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.intake.upload.store.FileStore;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.Transactions;

/**
 * Forgets files that no dossier has used in time, and lets the store follow: rows first, contents behind them. Each round compares one of 256 parts of
 * the store with the rows, so that rows and contents agree again after whatever happened.
 */
@ApplicationScoped
public class SweepingFiles {

    private static final Logger LOG = Logger.getLogger(SweepingFiles.class);

    private static final int PARTS = 256;

    /** Nobody uploads for a day. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Transactions transactions;
    private final FilesConfig config;
    private final FileRows rows;
    private final FileStore store;
    private final AuditTrail audit;
    private final EventLoop eventLoop;
    private final InstantSource clock;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    SweepingFiles(
            Transactions transactions,
            FilesConfig config,
            FileRows rows,
            FileStore store,
            AuditTrail audit,
            EventLoop eventLoop,
            InstantSource clock) {
        this.transactions = transactions;
        this.config = config;
        this.rows = rows;
        this.store = store;
        this.audit = audit;
        this.eventLoop = eventLoop;
        this.clock = clock;
    }

    /** A round: files that nobody uses, and one part of the store. */
    public Uni<Void> sweep() {
        return Rounds.round(
                "Sweeping files", sweepUnused().chain(() -> compare(beginning(next.getAndIncrement() % PARTS))));
    }

    /** The same for the whole store at once. */
    public Uni<Void> sweepAll() {
        return sweepUnused().chain(() -> Multi.createFrom()
                .range(0, PARTS)
                .onItem()
                .transformToUniAndConcatenate(part -> compare(beginning(part)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** Contents that rows name and the store has not, as far as the last comparisons have seen. */
    public int missing() {
        return missing.size();
    }

    private static String beginning(int part) {
        return "%02x".formatted(part);
    }

    private Uni<Void> sweepUnused() {
        Instant since = clock.instant().minus(config.keptUnused());
        return Uni.createFrom()
                .deferred(() -> sweepSome(since))
                .repeat()
                .until(swept -> swept == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> sweepSome(Instant since) {
        return transactions.run(tx -> {
            Asked<List<FileRow>> unused = rows.unused(tx, since);
            return Decision.of(() -> {
                unused.answer().forEach(row -> {
                    audit.record(tx, row, new AuditEntry(clock.instant(), Deeds.SYSTEM, "SweepFile", Map.of()));
                    row.sweep(tx);
                });
                return unused.answer().size();
            });
        });
    }

    /** What lies there is listed before the rows are asked: what comes between has its row then. */
    private Uni<Void> compare(String beginning) {
        // The age of a content is told by the disk's clock.
        Instant old = Instant.now().minus(config.keptUnnamed());
        return eventLoop
                .aside(() -> lying(beginning))
                .chain(lying -> rows.named(beginning)
                        .chain(named -> eventLoop.aside(() -> {
                            remove(lying, named, old);
                            look(beginning, named);
                            return true;
                        })))
                .replaceWithVoid();
    }

    private Map<String, Instant> lying(String beginning) {
        try {
            if (beginning.equals("00")) {
                store.removeIncoming(Instant.now().minus(LEFT_BEHIND));
            }
            return store.list(beginning);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private void remove(Map<String, Instant> lying, Set<String> named, Instant old) {
        lying.forEach((sha256, since) -> {
            try {
                if (!named.contains(sha256) && since.isBefore(old) && store.remove(sha256, old)) {
                    LOG.infof("Content %s is removed: no file has it any more", sha256);
                }
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        });
    }

    private void look(String beginning, Set<String> named) {
        missing.removeIf(sha256 -> sha256.startsWith(beginning) && !named.contains(sha256));
        named.forEach(sha256 -> {
            try {
                if (store.find(sha256).isPresent()) {
                    missing.remove(sha256);
                } else if (missing.add(sha256)) {
                    LOG.errorf("Content %s is missing: a file has it, and the store has not", sha256);
                }
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        });
    }
}
