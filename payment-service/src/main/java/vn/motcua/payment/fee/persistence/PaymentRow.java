package vn.motcua.payment.fee.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;

/** One attempt to pay. Captured money stands in {@link CaptureRow}, so settling does not touch this row. */
@Entity
@Table(name = "payments")
@NullUnmarked
public class PaymentRow implements Audited {

    /** Without hyphens it is the reference that the gateway knows. */
    @Id
    public UUID id;

    /** The dossier whose fee is to be paid. */
    @Column(name = "dossier_id", updatable = false)
    public UUID dossierId;

    /** VND asked for. */
    @Column(updatable = false)
    public long amount;

    /** When it was started; the gateway is told the second. */
    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    /** Until when the gateway takes it. */
    @Column(name = "expires_at", updatable = false)
    public Instant expiresAt;

    /** When the gateway said no. */
    @Column(name = "declined_at")
    public @Nullable Instant declinedAt;

    /** The gateway's reason. */
    @Column(name = "decline_code")
    public @Nullable String declineCode;

    @Embedded
    AuditHead audit = AuditHead.START;

    @Version
    long version;

    /** The reference the gateway knows (vnp_TxnRef). */
    public String reference() {
        return References.of(id);
    }

    @Override
    public String auditSubject() {
        return "payment:" + id;
    }

    @Override
    public AuditHead auditHead() {
        return audit;
    }

    @Override
    public void auditHead(AuditHead head) {
        audit = head;
    }
}
