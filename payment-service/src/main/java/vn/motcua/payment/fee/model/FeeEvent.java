package vn.motcua.payment.fee.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;

/** What has happened to a fee; the components are the fields that other services read. Amounts are VND. */
public sealed interface FeeEvent {

    /** The only currency. */
    String VND = "VND";

    /** The dossier. */
    UUID dossierId();

    /** When it happened. */
    Instant happenedAt();

    /** Something is to be paid. */
    record FeeRaised(
            UUID dossierId,
            String dossierCode,
            UUID feeId,
            long amount,
            String currency,
            CollectAt collectAt,
            Instant raisedAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return raisedAt;
        }
    }

    /** Nothing is to be paid although the process has a payment point. */
    record FeeExempted(
            UUID dossierId, String dossierCode, Assessment.Exemption reason, CollectAt collectAt, Instant exemptedAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return exemptedAt;
        }
    }

    /** Paid. */
    record FeeSettled(
            UUID dossierId,
            UUID feeId,
            long amount,
            String currency,
            String method,
            CollectAt collectAt,
            Instant settledAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return settledAt;
        }
    }

    /** Need not be paid any more. */
    record FeeCancelled(UUID dossierId, UUID feeId, String reason, CaseEnd caseEnd, Instant cancelledAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return cancelledAt;
        }
    }

    /** Money is owed back; only the reason WITHDRAWN means the fee itself, and then how the case ended; the others a surplus payment. */
    record FeeRefundRequested(
            UUID dossierId,
            UUID feeId,
            long amount,
            String currency,
            RefundReason reason,
            @Nullable CaseEnd caseEnd,
            Instant requestedAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return requestedAt;
        }
    }

    /** Money was given back. */
    record FeeRefunded(
            UUID dossierId, UUID feeId, long amount, String currency, RefundReason reason, Instant refundedAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return refundedAt;
        }
    }

    /** The gateway took money that settles nothing. */
    record PaymentSuspended(
            UUID dossierId, UUID paymentId, long amount, String currency, SuspenseReason reason, Instant suspendedAt)
            implements FeeEvent {
        @Override
        public Instant happenedAt() {
            return suspendedAt;
        }
    }
}
