package vn.motcua.payment.fee.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.CaptureOutcome;

/** Money that a gateway says it has taken; its transaction number is recorded once, whatever is repeated. */
@Entity
@Immutable
@IdClass(CaptureRow.Key.class)
@Table(name = "captures")
@NullUnmarked
public class CaptureRow {

    /** The gateway's own number. */
    public record Key(String gateway, String transactionNo) implements Serializable {}

    /** Which gateway. */
    @Id
    public String gateway;

    /** Its number. */
    @Id
    @Column(name = "transaction_no")
    public String transactionNo;

    /** The attempt; absent when the reference is none of ours. */
    @Column(name = "payment_id")
    public @Nullable UUID paymentId;

    /** The dossier; absent when the reference is none of ours. */
    @Column(name = "dossier_id")
    public @Nullable UUID dossierId;

    /** The reference as it came. */
    public String reference;

    /** VND taken. */
    public long amount;

    /** What we made of it. */
    @Enumerated(EnumType.STRING)
    public CaptureOutcome outcome;

    /** When the gateway says it took it. */
    @Column(name = "paid_at")
    public @Nullable Instant paidAt;

    /** When we recorded it. */
    @Column(name = "recorded_at")
    public Instant recordedAt;
}
