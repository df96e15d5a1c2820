package vn.motcua.catalog.bulk.application;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.persistence.ClaimLost;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.UnreadableFile;
import vn.motcua.transactions.EventLoop;

/**
 * Works on the files that wait, one at a time. A file is read to its end before anything of it is taken over, so a broken one changes
 * nothing; then some rows in each transaction together with how far it is, so that another instance can go on at any moment.
 */
@ApplicationScoped
public class RunningImports {

    private static final Logger LOG = Logger.getLogger(RunningImports.class);

    /** So many procedures in one transaction: others wait for their turn no longer than that takes. */
    private static final int BATCH = 50;

    private final ImportSteps steps;
    private final ProcedureFiles files;
    private final EventLoop eventLoop;
    private volatile boolean stopping;

    RunningImports(ImportSteps steps, ProcedureFiles files, EventLoop eventLoop) {
        this.steps = steps;
        this.files = files;
        this.eventLoop = eventLoop;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    /** Works until nothing waits any more. */
    public void runWaiting() throws InterruptedException {
        while (!stopping) {
            ProcedureImport next = null;
            try {
                next = await(steps::claim);
                if (next == null) {
                    return;
                }
                run(next);
            } catch (ClaimLost lost) {
                LOG.infof("Import %s goes on elsewhere", next == null ? "" : next.id());
            } catch (IOException | ExecutionException | RuntimeException failure) {
                LOG.errorf(failure, "Import %s stands still", next == null ? "" : next.id());
                release(next);
                return;
            }
        }
    }

    private void run(ProcedureImport job) throws IOException, ExecutionException, InterruptedException {
        Path copy = Files.createTempFile("procedures", "." + job.format().wireName());
        try {
            download(job, copy);
            if (job.rows() == null) {
                int procedures = count(job, copy);
                await(() -> steps.counted(job, procedures));
            }
            takeOver(job, copy);
        } catch (UnreadableFile unreadable) {
            await(() -> steps.fail(job, unreadable.rule(), unreadable.arguments()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void download(ProcedureImport job, Path copy) throws IOException, ExecutionException, InterruptedException {
        Path compressed = Files.createTempFile("procedures", ".gz");
        try {
            try (OutputStream parts = Files.newOutputStream(compressed)) {
                for (int part = 0; ; part++) {
                    int number = part;
                    byte[] content = await(() -> steps.part(job, number));
                    if (content == null) {
                        break;
                    }
                    parts.write(content);
                }
            }
            try (InputStream content = new GZIPInputStream(Files.newInputStream(compressed), 1 << 16)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(compressed);
        }
    }

    private int count(ProcedureImport job, Path copy) throws IOException, ExecutionException, InterruptedException {
        try (ProcedureFile file = files.open(job.format(), copy)) {
            int procedures = 0;
            while (file.skip()) {
                procedures++;
                if (procedures % BATCH == 0) {
                    await(() -> steps.renew(job));
                }
            }
            return procedures;
        }
    }

    private void takeOver(ProcedureImport job, Path copy) throws IOException, ExecutionException, InterruptedException {
        try (ProcedureFile file = files.open(job.format(), copy)) {
            for (int done = 0; done < job.tally().read(); done++) {
                file.next();
            }
            List<ReadRow> batch = batch(file);
            while (!batch.isEmpty()) {
                if (stopping) {
                    release(job);
                    return;
                }
                List<ReadRow> rows = batch;
                CompletableFuture<Void> written = eventLoop.start(() -> steps.takeOver(job, rows, file));
                try {
                    // Reading costs as much as writing, so the next rows are read meanwhile.
                    batch = batch(file);
                } finally {
                    get(written);
                }
            }
            await(() -> steps.done(job));
            LOG.infof("Import %s is done", job.id());
        }
    }

    private static List<ReadRow> batch(ProcedureFile file) throws IOException {
        List<ReadRow> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            ReadRow row = file.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    private void release(@Nullable ProcedureImport job) throws InterruptedException {
        try {
            if (job != null) {
                await(() -> steps.release(job, stopping));
            }
        } catch (ExecutionException | RuntimeException alsoGone) {
            LOG.warnf("The claim of import %s runs out by itself", job == null ? "" : job.id());
        }
    }

    private <T> T await(Supplier<Uni<T>> work) throws ExecutionException, InterruptedException {
        return get(eventLoop.start(work));
    }

    private static <T> T get(CompletableFuture<T> work) throws ExecutionException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ClaimLost lost) {
                throw lost;
            }
            throw failed;
        }
    }
}
