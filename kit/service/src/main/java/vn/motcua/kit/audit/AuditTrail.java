package vn.motcua.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/** Appends to the audit trail in the transaction of the deed. */
@ApplicationScoped
public class AuditTrail {

    private static final TableRows APPEND = TableRows.inserted(
            "audit_entries",
            "subject text",
            "seq bigint",
            "at timestamptz",
            "actor text",
            "action text",
            "details text",
            "previous_hash text",
            "hash text");

    private final RowsAtCommit rows;

    AuditTrail(RowsAtCommit rows) {
        this.rows = rows;
    }

    /** Appends the deed to the subject's chain, right before the commit, and moves the subject's head at once. */
    public void record(Mutiny.Session session, Audited subject, AuditEntry entry) {
        record(rows.of(session), subject, entry);
    }

    /** Appends the deed to the subject's chain, right before the commit, and moves the subject's head at once. */
    public void record(Writes writes, Audited subject, AuditEntry entry) {
        AuditHead head = subject.auditHead();
        String name = subject.auditSubject();
        long seq = head.seq() + 1;
        Instant at = entry.at().truncatedTo(ChronoUnit.MICROS);
        String details = Payloads.write(new TreeMap<>(entry.details()));
        String hash = link(head.hash(), name, seq, at, entry.actor(), entry.action(), details);
        subject.auditHead(new AuditHead(seq, hash));
        writes.write(APPEND, name, seq, Times.utc(at), entry.actor(), entry.action(), details, head.hash(), hash);
    }

    /**
     * The hash of a link, so that anybody can check the chain: SHA-256 in lower-case hex over the UTF-8 text of the
     * fields joined by line feeds, the time in ISO 8601 UTC.
     */
    public static String link(
            String previousHash, String subject, long seq, Instant at, String actor, String action, String details) {
        String text =
                String.join("\n", previousHash, subject, Long.toString(seq), at.toString(), actor, action, details);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
