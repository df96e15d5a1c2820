package vn.motcua.kit.audit;

import io.smallrye.mutiny.Uni;
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

/** Appends to the audit trail in the transaction of the deed. */
@ApplicationScoped
public class AuditTrail {

    /** Appends the deed to the subject's chain and moves the subject's head; both are written at the next flush. */
    public Uni<Void> record(Mutiny.Session session, Audited subject, AuditEntry entry) {
        AuditHead head = subject.auditHead();
        AuditRow row = new AuditRow();
        row.subject = subject.auditSubject();
        row.seq = head.seq() + 1;
        row.at = entry.at().truncatedTo(ChronoUnit.MICROS);
        row.actor = entry.actor();
        row.action = entry.action();
        row.details = Payloads.write(new TreeMap<>(entry.details()));
        row.previousHash = head.hash();
        row.hash = link(row.previousHash, row.subject, row.seq, row.at, row.actor, row.action, row.details);
        subject.auditHead(new AuditHead(row.seq, row.hash));
        return session.persist(row);
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
