package vn.motcua.payment.fee.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.fee.model.Refund;
import vn.motcua.payment.fee.model.RefundReason;

/** Money to be given back, until the gateway has confirmed it. */
@Entity
@Table(name = "refunds")
@NullUnmarked
public class RefundRow {

    /** Whether the gateway has confirmed. */
    public enum State {
        /** Owed. */
        REQUESTED,
        /** Given back. */
        REFUNDED
    }

    /** Without hyphens it is the request id that makes every repetition the same request. */
    @Id
    public UUID id;

    /** The dossier. */
    @Column(name = "dossier_id", updatable = false)
    public UUID dossierId;

    /** The attempt the money came with. */
    @Column(name = "payment_id", updatable = false)
    public UUID paymentId;

    /** Which gateway. */
    @Column(updatable = false)
    public String gateway;

    /** Its number of the capture. */
    @Column(name = "transaction_no", updatable = false)
    public String transactionNo;

    /** VND. */
    @Column(updatable = false)
    public long amount;

    /** Why. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public RefundReason reason;

    /** Whether it is done. */
    @Enumerated(EnumType.STRING)
    public State state;

    /** How often the gateway was asked. */
    public int attempts;

    /** Not to be asked before; also the end of the lease of whoever asks now. */
    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    /** What the gateway answered last, as a code. */
    @Column(name = "last_failure")
    public @Nullable String lastFailure;

    /** When it became owed. */
    @Column(name = "requested_at", updatable = false)
    public Instant requestedAt;

    /** When the gateway confirmed. */
    @Column(name = "refunded_at")
    public @Nullable Instant refundedAt;

    @Version
    long version;

    /** A new one, due at once. */
    public static RefundRow of(UUID dossierId, String gateway, Refund refund, Instant now) {
        RefundRow row = new RefundRow();
        row.id = EventIds.next();
        row.dossierId = dossierId;
        row.paymentId = refund.paymentId();
        row.gateway = gateway;
        row.transactionNo = refund.transactionNo();
        row.amount = refund.amount();
        row.reason = refund.reason();
        row.state = State.REQUESTED;
        row.nextAttemptAt = now;
        row.requestedAt = now;
        return row;
    }

    /** As the model sees it. */
    public Refund toModel() {
        return new Refund(paymentId, transactionNo, amount, reason);
    }
}
