package vn.motcua.intake.draft.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.intake.draft.model.DraftAlreadySubmitted;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.refusal.Stale;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** A draft that a command has locked in order to submit it. */
public final class DraftAtHand implements Audited {

    static final String LOCK = """
            select id, lock_version, dossier_id, audit_seq, audit_hash from drafts where id = $1 and owner_ref = $2 for no key update
            """;

    /** It remembers only what it has become: the content lives on with the dossier. */
    private static final TableRows BECOME = TableRows.of("""
            update drafts set dossier_id = $2, content = '{"quantities":{},"form":{},"documents":[]}', updated_at = $3,
                   lock_version = lock_version + 1, audit_seq = $4, audit_hash = $5
             where id = $1
            """);

    private final Row row;
    private AuditHead auditHead;

    DraftAtHand(Row row) {
        this.row = row;
        this.auditHead = new AuditHead(row.getLong(3), row.getString(4));
    }

    /**
     * Refuses when it has become a dossier, or is not as it was judged.
     *
     * @param judged the version that was judged
     */
    public void requireOpen(long judged) {
        UUID dossier = row.getUUID(2);
        if (dossier != null) {
            throw new DraftAlreadySubmitted(dossier);
        }
        if (row.getInteger(1) != judged) {
            throw new Stale();
        }
    }

    /** Writes what it has become; its link of the audit chain comes before. */
    public void becomes(Writes writes, UUID dossier, Instant now) {
        writes.write(BECOME, row.getUUID(0), dossier, Times.utc(now), auditHead.seq(), auditHead.hash());
    }

    @Override
    public String auditSubject() {
        return "draft:" + row.getUUID(0);
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
