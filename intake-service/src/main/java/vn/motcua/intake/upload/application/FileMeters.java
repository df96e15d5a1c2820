package vn.motcua.intake.upload.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.kit.refusal.Refusal;

/** What an operator watches of files. */
@ApplicationScoped
public class FileMeters {

    private final MeterRegistry meters;
    private final FileRows rows;
    private volatile double waiting = Double.NaN;

    FileMeters(MeterRegistry meters, FileRows rows, SweepingFiles sweeping) {
        this.meters = meters;
        this.rows = rows;
        Gauge.builder("motcua.files.unscanned", () -> waiting)
                .description("Files that no scanner has judged")
                .register(meters);
        Gauge.builder("motcua.files.missing", sweeping::missing)
                .description("Contents that a file has and the store has not")
                .register(meters);
    }

    /** Counts an upload by how it ended: stored, or the name of its refusal. */
    public <T> Uni<T> counted(Uni<T> upload) {
        return upload.onItem()
                .invoke(() -> count("stored"))
                .onFailure()
                .invoke(failure -> count(failure instanceof Refusal refusal ? refusal.type() : "failure"));
    }

    private void count(String outcome) {
        meters.counter("motcua.files.uploads", "outcome", outcome).increment();
    }

    /** Looks once; never fails. */
    public Uni<Void> look() {
        return rows.waiting()
                .invoke(now -> waiting = now)
                .onFailure()
                .invoke(() -> waiting = Double.NaN)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
