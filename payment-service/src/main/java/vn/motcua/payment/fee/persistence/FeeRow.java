package vn.motcua.payment.fee.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeEvent;
import vn.motcua.payment.fee.model.FeeState;

/** The fee of a dossier. It exists once per dossier and is version-checked, so it also numbers our events about it. */
@Entity
@Table(name = "fees")
@NullUnmarked
public class FeeRow implements Audited {

    /** The dossier. */
    @Id
    @Column(name = "dossier_id")
    public UUID dossierId;

    /** What other services call the fee. */
    @Column(name = "fee_id")
    public UUID feeId;

    /** Known from reception on. */
    @Column(name = "dossier_code")
    public @Nullable String dossierCode;

    /** The account that filed; unknown only while a case's withdrawal has overtaken the filing. */
    @Column(name = "owner_ref")
    public @Nullable UUID ownerRef;

    /** The unit competent for the dossier: beneficiary, and whose cashier may look. */
    public @Nullable String unit;

    /** Where it stands. */
    @Enumerated(EnumType.STRING)
    public FeeState state;

    /** VND; zero until it is raised. */
    public long amount;

    /** Whether a withdrawal gives it back. */
    public boolean refundable;

    /** Why nothing is due. */
    public @Nullable String exemption;

    /** When it was raised, or found to be exempt. */
    @Column(name = "raised_at")
    public @Nullable Instant raisedAt;

    /** When it was settled. */
    @Column(name = "settled_at")
    public @Nullable Instant settledAt;

    /** When it was cancelled. */
    @Column(name = "cancelled_at")
    public @Nullable Instant cancelledAt;

    /** When it was given back. */
    @Column(name = "refunded_at")
    public @Nullable Instant refundedAt;

    /** The attempt that settled it. */
    @Column(name = "settled_payment")
    public @Nullable UUID settledPayment;

    /** The gateway's transaction that settled it. */
    @Column(name = "settled_transaction")
    public @Nullable String settledTransaction;

    @Column(name = "event_seq")
    long eventSeq;

    @Embedded
    AuditHead audit = AuditHead.START;

    @Version
    long version;

    /** A dossier that we hear of for the first time. */
    public static FeeRow expected(UUID dossierId) {
        FeeRow row = new FeeRow();
        row.dossierId = dossierId;
        row.feeId = EventIds.next();
        row.state = FeeState.EXPECTED;
        return row;
    }

    /** As the model sees it. */
    public Fee toModel() {
        return new Fee(
                dossierId,
                feeId,
                dossierCode == null ? "" : dossierCode,
                unit == null ? "" : unit,
                state,
                amount,
                refundable,
                settledPayment == null ? null : new Fee.Settlement(settledPayment, settledTransaction));
    }

    /** Takes over what was decided. */
    public void become(Fee fee) {
        state = fee.state();
        amount = fee.amount();
        refundable = fee.refundable();
        Fee.Settlement settlement = fee.settledBy();
        if (settlement != null) {
            settledPayment = settlement.paymentId();
            settledTransaction = settlement.transactionNo();
        }
    }

    /** Notes when something happened, for those who look. */
    public void remember(FeeEvent event) {
        switch (event) {
            case FeeEvent.FeeRaised raised -> raisedAt = raised.raisedAt();
            case FeeEvent.FeeExempted exempted -> {
                raisedAt = exempted.exemptedAt();
                exemption = exempted.reason().name();
            }
            case FeeEvent.FeeSettled settled -> settledAt = settled.settledAt();
            case FeeEvent.FeeCancelled cancelled -> cancelledAt = cancelled.cancelledAt();
            case FeeEvent.FeeRefunded refunded
            when state == FeeState.REFUNDED && refundedAt == null -> refundedAt = refunded.refundedAt();
            case FeeEvent.FeeRefunded surplus -> {}
            case FeeEvent.FeeRefundRequested requested -> {}
            case FeeEvent.PaymentSuspended suspended -> {}
        }
    }

    /** The number of the next event about this dossier. */
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return "fee:" + dossierId;
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
