package vn.motcua.catalog.bulk.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImportRow;
import vn.motcua.catalog.bulk.persistence.ProcedureImports;
import vn.motcua.catalog.bulk.persistence.StoredFiles;
import vn.motcua.catalog.bulk.persistence.UploadedFile;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;

/** Takes a file in: once this has ended it is read to its end, whatever happens to this instance. */
@ApplicationScoped
public class ReceivingImport {

    private final ProcedureImports imports;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    ReceivingImport(ProcedureImports imports, StoredFiles files, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the file within the caller's transaction. */
    public Uni<ProcedureImport> receive(
            Mutiny.Session session, ImportFormat format, boolean dryRun, UploadedFile file, UUID requestedBy) {
        Instant now = clock.instant();
        ProcedureImportRow row = ProcedureImportRow.waiting(EventIds.next(), format, dryRun, file, requestedBy, now);
        audit.record(
                session,
                row,
                new AuditEntry(
                        now,
                        requestedBy.toString(),
                        "ImportProcedures",
                        Map.of("format", format.wireName(), "dryRun", dryRun, "sha256", file.sha256())));
        ProcedureImport received = imports.detached(row);
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> files.store(session, received.id(), file))
                .replaceWith(received);
    }
}
