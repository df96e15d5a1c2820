package vn.motcua.catalog.bulk.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportTally;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImportRow;
import vn.motcua.catalog.bulk.persistence.ProcedureImports;
import vn.motcua.catalog.bulk.persistence.StoredFiles;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.UnitOfWork;

/** The steps of an import, each a transaction of its own that only the instance with the claim can do. */
@ApplicationScoped
class ImportSteps {

    /** Somebody who has not been heard of for so long is believed to be gone; a step takes less than a second. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final UUID worker = UUID.randomUUID();
    private final UnitOfWork unitOfWork;
    private final ProcedureImports imports;
    private final StoredFiles files;
    private final TakingOverRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    ImportSteps(
            UnitOfWork unitOfWork,
            ProcedureImports imports,
            StoredFiles files,
            TakingOverRows rows,
            AuditTrail audit,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the oldest import that nobody works on; null when there is none. */
    Uni<@Nullable ProcedureImport> claim() {
        return unitOfWork.run(
                session -> imports.lockNextOpen(session, clock.instant()).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().nullItem();
                    }
                    row.claim(worker, clock.instant(), CLAIM);
                    return row.isGivenUp()
                            ? end(session, row, failed -> failed.failed("file-breaks-import", "{}", clock.instant()))
                                    .replaceWith(() -> null)
                            : Uni.createFrom().item(imports.detached(row));
                }));
    }

    /** One part of the file as it is stored; null behind the last. */
    Uni<byte @Nullable []> part(ProcedureImport job, int part) {
        return unitOfWork.read(session -> files.part(session, job.id(), part));
    }

    /** Says that somebody is still at it. */
    Uni<Void> renew(ProcedureImport job) {
        return step(job, (session, row) -> Uni.createFrom().voidItem());
    }

    /** The file can be read to its end and has so many procedures. */
    Uni<Void> counted(ProcedureImport job, int procedures) {
        return step(job, (session, row) -> {
            row.counted(procedures);
            return Uni.createFrom().voidItem();
        });
    }

    /** Takes some rows over and writes down how far that is. */
    Uni<Void> takeOver(ProcedureImport job, List<ReadRow> batch, ProcedureFile file) {
        return step(job, (session, row) -> rows.takeOver(session, job, batch, file)
                .invoke(row::advance)
                .replaceWithVoid());
    }

    /** Everything is read. */
    Uni<Void> done(ProcedureImport job) {
        return step(job, (session, row) -> end(session, row, ended -> ended.done(clock.instant())));
    }

    /** The file cannot be read. */
    Uni<Void> fail(ProcedureImport job, String rule, Map<String, ?> arguments) {
        return step(
                job,
                (session, row) ->
                        end(session, row, ended -> ended.failed(rule, imports.write(arguments), clock.instant())));
    }

    /**
     * Lets go of it.
     *
     * @param atOnce whether somebody else may go on now; otherwise what broke gets a moment to recover
     */
    Uni<Void> release(ProcedureImport job, boolean atOnce) {
        return unitOfWork.run(session -> imports.lock(session, job.id())
                .invoke(row -> row.release(
                        worker, atOnce ? clock.instant() : clock.instant().plus(PAUSE_AFTER_FAILURE)))
                .replaceWithVoid());
    }

    private Uni<Void> step(ProcedureImport job, BiFunction<Mutiny.Session, ProcedureImportRow, Uni<Void>> work) {
        return unitOfWork.run(session -> imports.lock(session, job.id()).chain(row -> {
            row.renew(worker, clock.instant(), CLAIM);
            return work.apply(session, row);
        }));
    }

    private Uni<Void> end(Mutiny.Session session, ProcedureImportRow row, Consumer<ProcedureImportRow> how) {
        how.accept(row);
        ProcedureImport ended = imports.detached(row);
        ImportTally tally = ended.tally();
        audit.record(
                session,
                row,
                new AuditEntry(
                        clock.instant(),
                        Deeds.SYSTEM,
                        "EndImport",
                        Map.of(
                                "state", ended.state(),
                                "created", tally.created(),
                                "changed", tally.changed(),
                                "unchanged", tally.unchanged(),
                                "rejected", tally.rejected())));
        return files.remove(session, ended.id());
    }
}
