package vn.motcua.payment.fee.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;

/**
 * A dossier's fee. Decides what an announcement, a withdrawal or a refund means in its state; repeated, late and
 * surplus news never change what has been settled.
 *
 * @param feeId known to other services
 * @param unit beneficiary: the unit competent for the dossier
 * @param amount VND; zero until it is raised
 * @param refundable whether it is given back on withdrawal
 * @param settledBy what settled it
 */
public record Fee(
        UUID dossierId,
        UUID feeId,
        String dossierCode,
        String unit,
        FeeState state,
        long amount,
        boolean refundable,
        @Nullable Settlement settledBy) {

    private static final Account GATEWAY = Account.gateway("vnpay");
    private static final String METHOD = "VNPAY";

    /** The attempt and the gateway's transaction that settled a fee. */
    public record Settlement(UUID paymentId, String transactionNo) {}

    /** The dossier was received. */
    public Decision assessed(Assessment assessment, Instant now) {
        return switch (assessment) {
            case Assessment.Due due ->
                move(FeeAction.RAISE)
                        .map(raised -> raised.with(due.amount(), due.refundable()))
                        .map(raised -> Decision.of(
                                raised,
                                new FeeEvent.FeeRaised(
                                        dossierId,
                                        dossierCode,
                                        feeId,
                                        due.amount(),
                                        FeeEvent.VND,
                                        FeeItem.CollectAt.RECEPTION,
                                        now)))
                        .orElse(Decision.nothing(this));
            case Assessment.Exempt exempt ->
                move(FeeAction.EXEMPT)
                        .map(exempted -> Decision.of(
                                exempted, new FeeEvent.FeeExempted(dossierId, dossierCode, exempt.reason(), now)))
                        .orElse(Decision.nothing(this));
            case Assessment.NoPaymentPoint ignored ->
                Decision.nothing(move(FeeAction.LEAVE_OUT).orElse(this));
        };
    }

    /** The dossier ended before reception. */
    public Decision closed() {
        return Decision.nothing(move(FeeAction.CLOSE).orElse(this));
    }

    /** The case was withdrawn: what is due lapses, what was paid is given back where the version allows it. */
    public Decision withdrawn(Instant now) {
        return switch (state) {
            case EXPECTED -> closed();
            case DUE ->
                Decision.of(to(FeeAction.CANCEL), new FeeEvent.FeeCancelled(dossierId, feeId, "WITHDRAWN", now));
            case SETTLED -> refundable ? refundOfTheFee(now) : Decision.nothing(this);
            case NOT_DUE, EXEMPTED, CANCELLED, REFUND_REQUESTED, REFUNDED -> Decision.nothing(this);
        };
    }

    /**
     * What captured money means. Only money of exactly the amount asked settles, and only a fee that is due. The
     * caller has made sure that this transaction number has not been recorded yet.
     */
    public Decision captured(Capture capture, Instant now) {
        return switch (verdictOn(capture)) {
            case SETTLED ->
                new Decision(
                        settledWith(new Settlement(capture.paymentId(), capture.transactionNo())),
                        List.of(new FeeEvent.FeeSettled(dossierId, feeId, amount, FeeEvent.VND, METHOD, now)),
                        List.of(posting(Posting.Kind.FEE_SETTLED, GATEWAY, Account.fees(unit), capture)),
                        Optional.empty());
            case WRONG_AMOUNT -> suspended(capture, SuspenseReason.WRONG_AMOUNT, now);
            case UNKNOWN_FEE -> suspended(capture, SuspenseReason.UNKNOWN_FEE, now);
            case DUPLICATE -> givenBack(capture, SuspenseReason.DUPLICATE, RefundReason.DUPLICATE, now);
            case LATE -> givenBack(capture, SuspenseReason.LATE, RefundReason.LATE, now);
        };
    }

    /** How captured money is to be taken. */
    public CaptureOutcome verdictOn(Capture capture) {
        if (capture.amount() != capture.asked()) {
            return CaptureOutcome.WRONG_AMOUNT;
        }
        return switch (state) {
            case DUE -> capture.amount() == amount ? CaptureOutcome.SETTLED : CaptureOutcome.WRONG_AMOUNT;
            case SETTLED, REFUND_REQUESTED, REFUNDED -> CaptureOutcome.DUPLICATE;
            case CANCELLED -> CaptureOutcome.LATE;
            case EXPECTED, NOT_DUE, EXEMPTED -> CaptureOutcome.UNKNOWN_FEE;
        };
    }

    /** The gateway has given money back. */
    public Decision refunded(Refund refund, Instant now) {
        Fee after = refund.reason() == RefundReason.WITHDRAWN
                ? move(FeeAction.CONFIRM_REFUND).orElse(this)
                : this;
        return new Decision(
                after,
                List.of(new FeeEvent.FeeRefunded(
                        dossierId, feeId, refund.amount(), FeeEvent.VND, refund.reason(), now)),
                List.of(new Posting(
                        Posting.Kind.REFUNDED,
                        Account.REFUNDS_PAYABLE,
                        GATEWAY,
                        refund.amount(),
                        refund.transactionNo())),
                Optional.empty());
    }

    /**
     * Whether a payment may be started now.
     *
     * @throws vn.motcua.kit.refusal.Refusal by name, when there is nothing to pay
     */
    public void mayBePaid() {
        switch (state) {
            case EXPECTED -> throw new FeeNotRaisedYet();
            case NOT_DUE, EXEMPTED -> throw new NothingToPay();
            case SETTLED, REFUND_REQUESTED, REFUNDED -> throw new FeeAlreadyPaid();
            case CANCELLED -> throw new FeeAlreadyCancelled();
            case DUE -> {}
        }
    }

    private Decision refundOfTheFee(Instant now) {
        if (settledBy == null) {
            throw new IllegalStateException("settled by nothing: fee of " + dossierId);
        }
        return new Decision(
                to(FeeAction.REQUEST_REFUND),
                List.of(new FeeEvent.FeeRefundRequested(
                        dossierId, feeId, amount, FeeEvent.VND, RefundReason.WITHDRAWN, now)),
                List.of(new Posting(
                        Posting.Kind.REFUND_REQUESTED,
                        Account.fees(unit),
                        Account.REFUNDS_PAYABLE,
                        amount,
                        settledBy.transactionNo())),
                Optional.of(
                        new Refund(settledBy.paymentId(), settledBy.transactionNo(), amount, RefundReason.WITHDRAWN)));
    }

    private Decision suspended(Capture capture, SuspenseReason reason, Instant now) {
        return new Decision(
                this,
                List.of(suspension(capture, reason, now)),
                List.of(posting(Posting.Kind.SUSPENDED, GATEWAY, Account.SUSPENSE, capture)),
                Optional.empty());
    }

    private Decision givenBack(Capture capture, SuspenseReason suspense, RefundReason reason, Instant now) {
        return new Decision(
                this,
                List.of(
                        suspension(capture, suspense, now),
                        new FeeEvent.FeeRefundRequested(dossierId, feeId, capture.amount(), FeeEvent.VND, reason, now)),
                List.of(
                        posting(Posting.Kind.SUSPENDED, GATEWAY, Account.SUSPENSE, capture),
                        posting(Posting.Kind.REFUND_REQUESTED, Account.SUSPENSE, Account.REFUNDS_PAYABLE, capture)),
                Optional.of(new Refund(capture.paymentId(), capture.transactionNo(), capture.amount(), reason)));
    }

    private FeeEvent suspension(Capture capture, SuspenseReason reason, Instant now) {
        return new FeeEvent.PaymentSuspended(
                dossierId, capture.paymentId(), capture.amount(), FeeEvent.VND, reason, now);
    }

    private static Posting posting(Posting.Kind kind, Account debit, Account credit, Capture capture) {
        return new Posting(kind, debit, credit, capture.amount(), capture.transactionNo());
    }

    private Optional<Fee> move(FeeAction action) {
        return FeeTransitions.next(state, action)
                .map(next -> new Fee(dossierId, feeId, dossierCode, unit, next, amount, refundable, settledBy));
    }

    private Fee to(FeeAction action) {
        return move(action).orElseThrow(() -> new IllegalStateException(state + " does not allow " + action));
    }

    private Fee with(long newAmount, boolean newRefundable) {
        return new Fee(dossierId, feeId, dossierCode, unit, state, newAmount, newRefundable, settledBy);
    }

    private Fee settledWith(Settlement settlement) {
        Fee settled = to(FeeAction.SETTLE);
        return new Fee(dossierId, feeId, dossierCode, unit, settled.state(), amount, refundable, settlement);
    }
}
