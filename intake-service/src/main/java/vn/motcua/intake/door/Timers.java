package vn.motcua.intake.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.intake.dossier.application.WatchingSupplements;
import vn.motcua.intake.reference.persistence.Copies;
import vn.motcua.intake.upload.application.FileMeters;
import vn.motcua.intake.upload.application.ScanningFiles;
import vn.motcua.intake.upload.application.SweepingFiles;
import vn.motcua.transactions.Rounds;

/** What is done because time has passed. */
@ApplicationScoped
class Timers {

    private final Copies copies;
    private final WatchingSupplements supplements;
    private final SweepingFiles sweeping;
    private final ScanningFiles scanning;
    private final FileMeters files;

    Timers(
            Copies copies,
            WatchingSupplements supplements,
            SweepingFiles sweeping,
            ScanningFiles scanning,
            FileMeters files) {
        this.copies = copies;
        this.supplements = supplements;
        this.sweeping = sweeping;
        this.scanning = scanning;
        this.files = files;
    }

    @Scheduled(
            identity = "supplements",
            every = "${motcua.supplements.every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> supplements() {
        return Rounds.round("Supplements", supplements.watch());
    }

    /** Another instance may have received what changes a copy. It is asked too often to tell each time that the database is away. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> changedCopies() {
        return copies.look().onFailure().recoverWithNull();
    }

    @Scheduled(every = "${motcua.files.sweep-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweptFiles() {
        return sweeping.sweep();
    }

    @Scheduled(every = "${motcua.files.scan-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scannedFiles() {
        return scanning.scan().chain(files::look);
    }
}
