package vn.motcua.intake.upload.persistence;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** A file that a command has locked, or is about to store. Its own statement comes after its links of the audit trail. */
public final class FileRow implements Audited {

    /** In the order of {@link #read}. */
    static final String COLUMNS =
            "f.id, f.owner_ref, f.sha256, f.size, f.media_type, f.file_name, f.uploaded_at, f.verdict,"
                    + " f.dossier_id, f.audit_seq, f.audit_hash";

    private static final TableRows STORE = TableRows.of("""
            insert into files (id, owner_ref, sha256, size, media_type, file_name, uploaded_at, verdict, audit_seq, audit_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """);

    private static final String USE = "update files set dossier_id = $2, audit_seq = $3, audit_hash = $4 where id = $1";
    private static final String JUDGE = "update files set verdict = $2, audit_seq = $3, audit_hash = $4 where id = $1";
    private static final String SWEEP = "delete from files where id = $1";

    private final StoredFile file;
    private AuditHead auditHead;

    private FileRow(StoredFile file, AuditHead auditHead) {
        this.file = file;
        this.auditHead = auditHead;
    }

    static FileRow read(Row row) {
        OffsetDateTime uploadedAt = row.getOffsetDateTime(6);
        return new FileRow(
                new StoredFile(
                        row.getUUID(0),
                        row.getUUID(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        uploadedAt.toInstant(),
                        Verdict.valueOf(row.getString(7)),
                        row.getUUID(8)),
                new AuditHead(row.getLong(9), row.getString(10)));
    }

    /** A new one. */
    public static FileRow stored(StoredFile file) {
        return new FileRow(file, AuditHead.START);
    }

    /** As decisions see it. */
    public StoredFile toModel() {
        return file;
    }

    /** Writes a new one. */
    public void store(Writes writes) {
        writes.write(
                STORE,
                file.id(),
                file.ownerRef(),
                file.sha256(),
                file.size(),
                file.mediaType(),
                file.fileName(),
                Times.utc(file.uploadedAt()),
                file.verdict().name(),
                auditHead.seq(),
                auditHead.hash());
    }

    /** Writes which dossier uses it. */
    public void use(Writes writes, UUID dossier) {
        writes.write(USE, file.id(), dossier, auditHead.seq(), auditHead.hash());
    }

    /** Writes what the scanner says now. */
    public void judge(Writes writes, Verdict verdict) {
        writes.write(JUDGE, file.id(), verdict.name(), auditHead.seq(), auditHead.hash());
    }

    /** Forgets it. */
    public void sweep(Writes writes) {
        writes.write(SWEEP, file.id());
    }

    @Override
    public String auditSubject() {
        return "file:" + file.id();
    }

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead head) {
        auditHead = head;
    }
}
