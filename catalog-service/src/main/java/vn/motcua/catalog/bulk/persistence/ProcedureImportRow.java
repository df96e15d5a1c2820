package vn.motcua.catalog.bulk.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.model.ImportState;
import vn.motcua.catalog.bulk.model.ImportTally;
import vn.motcua.kit.audit.AuditedRow;

/** One import. The instance that works on it holds a claim for a while and renews it with each batch. */
@Entity(name = "ProcedureImport")
@Table(name = "procedure_imports")
@NullUnmarked
public class ProcedureImportRow extends AuditedRow {

    /** After so many beginnings without progress the file is given up: something in it breaks us each time. */
    private static final int MOST_ATTEMPTS = 5;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ImportFormat format;

    @Column(name = "dry_run", updatable = false)
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(updatable = false)
    private long bytes;

    @Column(updatable = false)
    private String sha256;

    @Nullable
    private Integer rows;

    private int read;
    private int created;
    private int changed;
    private int unchanged;
    private int rejected;

    @Nullable
    @Column(name = "failure_rule")
    private String failureRule;

    @Nullable
    @Column(name = "failure_arguments")
    private String failureArguments;

    @Nullable
    private UUID worker;

    @Nullable
    @Column(name = "worked_until")
    private Instant workedUntil;

    private int attempts;

    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    /** For Hibernate. */
    protected ProcedureImportRow() {}

    /** A file that waits for somebody to read it. */
    public static ProcedureImportRow waiting(
            UUID id, ImportFormat format, boolean dryRun, UploadedFile file, UUID requestedBy, Instant now) {
        ProcedureImportRow row = new ProcedureImportRow();
        row.id = id;
        row.format = format;
        row.dryRun = dryRun;
        row.state = ImportState.WAITING;
        row.requestedBy = requestedBy;
        row.requestedAt = now;
        row.bytes = file.bytes();
        row.sha256 = file.sha256();
        return row;
    }

    /** Who may work on it now. */
    public void claim(UUID claimant, Instant now, Duration claim) {
        state = ImportState.RUNNING;
        worker = claimant;
        workedUntil = now.plus(claim);
        attempts++;
    }

    /** Whether it was begun so often in vain that it shall not be begun again. */
    public boolean isGivenUp() {
        return attempts > MOST_ATTEMPTS;
    }

    /**
     * Goes on with the work.
     *
     * @throws ClaimLost when somebody else does it meanwhile
     */
    public void renew(UUID claimant, Instant now, Duration claim) {
        if (state != ImportState.RUNNING || !claimant.equals(worker)) {
            throw new ClaimLost();
        }
        workedUntil = now.plus(claim);
    }

    /** Lets somebody else go on, not before a moment. */
    public void release(UUID claimant, Instant notBefore) {
        if (state == ImportState.RUNNING && claimant.equals(worker)) {
            worker = null;
            workedUntil = notBefore;
        }
    }

    /** The file was read to its end for the first time: it has so many procedures. */
    public void counted(int procedures) {
        rows = procedures;
    }

    /** Some rows are done. */
    public void advance(ImportTally done) {
        ImportTally all = tally().plus(done);
        read = all.read();
        created = all.created();
        changed = all.changed();
        unchanged = all.unchanged();
        rejected = all.rejected();
        attempts = 0;
    }

    /** Every row is done. */
    public void done(Instant now) {
        end(ImportState.DONE, now);
    }

    /**
     * The file cannot be read.
     *
     * @param arguments of the rule's text, as a JSON object
     */
    public void failed(String rule, String arguments, Instant now) {
        failureRule = rule;
        failureArguments = arguments;
        end(ImportState.FAILED, now);
    }

    private void end(ImportState how, Instant now) {
        state = how;
        endedAt = now;
        worker = null;
        workedUntil = null;
    }

    private ImportTally tally() {
        return new ImportTally(read, created, changed, unchanged, rejected);
    }

    /**
     * As people see it.
     *
     * @param read reads a JSON object
     */
    ProcedureImport detached(Function<String, Map<String, ?>> read) {
        return new ProcedureImport(
                id,
                format,
                dryRun,
                state,
                requestedBy,
                requestedAt,
                bytes,
                sha256,
                rows,
                tally(),
                failureRule == null
                        ? null
                        : new ProcedureImport.Failure(
                                failureRule, failureArguments == null ? Map.of() : read.apply(failureArguments)),
                endedAt);
    }

    @Override
    public String auditSubject() {
        return "procedure-import:" + id;
    }
}
