package vn.motcua.payment.fee.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;

/**
 * One fee of a dossier. Decides what an announcement, a withdrawal or a refund means in its state; repeated, late and
 * surplus news never change what has been settled.
 *
 * @param feeId known to other services
 * @param unit beneficiary: the unit competent for the dossier
 * @param collectAt when it falls due
 * @param amount VND; zero until it is known
 * @param refundable whether it is given back on withdrawal
 * @param settledBy what settled it
 */
public record Fee(
        UUID dossierId,
        UUID feeId,
        String dossierCode,
        String unit,
        CollectAt collectAt,
        FeeState state,
        long amount,
        boolean refundable,
        @Nullable Settlement settledBy) {

    /** The attempt and the gateway's transaction that settled a fee. */
    public record Settlement(UUID paymentId, GatewayName gateway, String transactionNo) {}

    /** One of which nothing is known yet. */
    public static Fee expected(UUID dossierId, UUID feeId, CollectAt collectAt) {
        return new Fee(dossierId, feeId, "", "", collectAt, FeeState.EXPECTED, 0, false, null);
    }

    /** What it will come to is known, and it falls due later; that it will come to nothing is told at once, so that nobody waits for it. */
    public FeeDecision foreseen(Assessment assessment, Instant now) {
        return assessment instanceof Assessment.Due due
                ? FeeDecision.nothing(state == FeeState.EXPECTED ? with(due.amount(), due.refundable()) : this)
                : assessed(assessment, now);
    }

    /** The case has come to where it falls due: what was foreseen is raised, or nothing is. */
    public FeeDecision reached(Assessment.@Nullable Exemption nothing, Instant now) {
        return assessed(
                amount > 0
                        ? new Assessment.Due(amount, refundable)
                        : new Assessment.Exempt(nothing == null ? Assessment.Exemption.FREE : nothing),
                now);
    }

    /** What it comes to is known and due. */
    public FeeDecision assessed(Assessment assessment, Instant now) {
        return switch (assessment) {
            case Assessment.Due due ->
                move(FeeAction.RAISE)
                        .map(raised -> raised.with(due.amount(), due.refundable()))
                        .map(raised -> FeeDecision.of(
                                raised,
                                new FeeEvent.FeeRaised(
                                        dossierId, dossierCode, feeId, due.amount(), FeeEvent.VND, collectAt, now)))
                        .orElse(FeeDecision.nothing(this));
            case Assessment.Exempt exempt ->
                move(FeeAction.EXEMPT)
                        .map(exempted -> FeeDecision.of(
                                exempted,
                                new FeeEvent.FeeExempted(dossierId, dossierCode, exempt.reason(), collectAt, now)))
                        .orElse(FeeDecision.nothing(this));
            case Assessment.NoPaymentPoint ignored ->
                FeeDecision.nothing(move(FeeAction.LEAVE_OUT).orElse(this));
        };
    }

    /** The dossier ended before reception. */
    public FeeDecision closed() {
        return FeeDecision.nothing(move(FeeAction.CLOSE).orElse(this));
    }

    /** The case ended without what was applied for: what is due lapses, what was paid is given back where the version allows it. */
    public FeeDecision ended(CaseEnd end, Instant now) {
        return switch (state) {
            case EXPECTED -> closed();
            case DUE ->
                FeeDecision.of(
                        to(FeeAction.CANCEL), new FeeEvent.FeeCancelled(dossierId, feeId, "WITHDRAWN", end, now));
            case SETTLED -> refundable ? refundOfTheFee(end, now) : FeeDecision.nothing(this);
            case NOT_DUE, EXEMPTED, CANCELLED, REFUND_REQUESTED, REFUNDED -> FeeDecision.nothing(this);
        };
    }

    /**
     * What captured money means. Only money of exactly the amount asked settles, and only a fee that is due; what the gateway itself doubts is kept
     * apart. The caller has made sure that this transaction number has not been recorded yet.
     */
    public FeeDecision captured(Capture capture, Instant now) {
        return switch (verdictOn(capture)) {
            case SETTLED -> settling(capture, gatewayOf(capture), now);
            case WRONG_AMOUNT -> suspended(capture, SuspenseReason.WRONG_AMOUNT, now);
            case UNKNOWN_FEE -> suspended(capture, SuspenseReason.UNKNOWN_FEE, now);
            case SUSPICIOUS -> suspended(capture, SuspenseReason.SUSPICIOUS, now);
            case REVERSED -> suspended(capture, SuspenseReason.REVERSED, now);
            case DUPLICATE -> suspendedAndOwed(capture, SuspenseReason.DUPLICATE, RefundReason.DUPLICATE, now);
            case LATE -> suspendedAndOwed(capture, SuspenseReason.LATE, RefundReason.LATE, now);
            case GIVEN_BACK -> throw new IllegalStateException("new money is never given back already");
        };
    }

    /** The gateway vouches now for money that it doubted, and that stands in suspense: it leaves it, unless somebody must look at it for another reason. */
    public FeeDecision confirmed(Capture capture, Instant now) {
        return switch (verdictOn(capture)) {
            case SETTLED -> settling(capture, Account.SUSPENSE, now);
            case DUPLICATE -> owed(capture, RefundReason.DUPLICATE, now);
            case LATE -> owed(capture, RefundReason.LATE, now);
            case WRONG_AMOUNT, UNKNOWN_FEE, SUSPICIOUS, REVERSED, GIVEN_BACK -> FeeDecision.nothing(this);
        };
    }

    /**
     * Somebody has found out that money in suspense pays this fee.
     *
     * @throws vn.motcua.kit.refusal.Refusal by name, when there is nothing to pay or the amount is another
     */
    public FeeDecision assigned(Capture capture, Instant now) {
        mayBePaid();
        if (capture.amount() != amount) {
            throw new AmountDiffers(capture.amount(), amount);
        }
        return settling(capture, Account.SUSPENSE, now);
    }

    /** Somebody sends money in suspense back through its gateway. */
    public FeeDecision sentBack(Capture capture, Instant now) {
        return owed(capture, RefundReason.SUSPENDED, now);
    }

    /** Somebody has given money in suspense back without us, for instance in the gateway's merchant page. */
    public FeeDecision givenBack(Capture capture, Instant now) {
        return new FeeDecision(
                this,
                List.of(new FeeEvent.FeeRefunded(
                        dossierId, feeId, capture.amount(), FeeEvent.VND, RefundReason.SUSPENDED, now)),
                List.of(posting(Posting.Kind.REFUNDED, Account.SUSPENSE, gatewayOf(capture), capture)),
                Optional.empty());
    }

    /** How captured money is to be taken. */
    public CaptureOutcome verdictOn(Capture capture) {
        return switch (capture.soundness()) {
            case SUSPICIOUS -> CaptureOutcome.SUSPICIOUS;
            case REVERSED -> CaptureOutcome.REVERSED;
            case SOUND ->
                capture.amount() == capture.asked() ? verdictOnWhatWasAsked(capture) : CaptureOutcome.WRONG_AMOUNT;
        };
    }

    private CaptureOutcome verdictOnWhatWasAsked(Capture capture) {
        return switch (state) {
            case DUE -> capture.amount() == amount ? CaptureOutcome.SETTLED : CaptureOutcome.WRONG_AMOUNT;
            case SETTLED, REFUND_REQUESTED, REFUNDED -> CaptureOutcome.DUPLICATE;
            case CANCELLED -> CaptureOutcome.LATE;
            case EXPECTED, NOT_DUE, EXEMPTED -> CaptureOutcome.UNKNOWN_FEE;
        };
    }

    /** The gateway has given money back. */
    public FeeDecision refunded(Refund refund, Instant now) {
        Fee after = refund.reason() == RefundReason.WITHDRAWN
                ? move(FeeAction.CONFIRM_REFUND).orElse(this)
                : this;
        return new FeeDecision(
                after,
                List.of(new FeeEvent.FeeRefunded(
                        dossierId, feeId, refund.amount(), FeeEvent.VND, refund.reason(), now)),
                List.of(new Posting(
                        Posting.Kind.REFUNDED,
                        Account.REFUNDS_PAYABLE,
                        Account.gateway(refund.gateway().code()),
                        refund.amount(),
                        refund.gateway().name(),
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

    private FeeDecision refundOfTheFee(CaseEnd end, Instant now) {
        if (settledBy == null) {
            throw new IllegalStateException("settled by nothing: fee of " + dossierId);
        }
        return new FeeDecision(
                to(FeeAction.REQUEST_REFUND),
                List.of(new FeeEvent.FeeRefundRequested(
                        dossierId, feeId, amount, FeeEvent.VND, RefundReason.WITHDRAWN, end, now)),
                List.of(new Posting(
                        Posting.Kind.REFUND_REQUESTED,
                        Account.fees(unit),
                        Account.REFUNDS_PAYABLE,
                        amount,
                        settledBy.gateway().name(),
                        settledBy.transactionNo())),
                Optional.of(new Refund(
                        settledBy.paymentId(),
                        settledBy.gateway(),
                        settledBy.transactionNo(),
                        amount,
                        RefundReason.WITHDRAWN)));
    }

    private FeeDecision settling(Capture capture, Account from, Instant now) {
        Fee settled = to(FeeAction.SETTLE);
        Settlement settlement = new Settlement(capture.paymentId(), capture.gateway(), capture.transactionNo());
        return new FeeDecision(
                new Fee(
                        dossierId,
                        feeId,
                        dossierCode,
                        unit,
                        collectAt,
                        settled.state(),
                        amount,
                        refundable,
                        settlement),
                List.of(new FeeEvent.FeeSettled(
                        dossierId,
                        feeId,
                        amount,
                        FeeEvent.VND,
                        capture.gateway().name(),
                        collectAt,
                        now)),
                List.of(posting(Posting.Kind.FEE_SETTLED, from, Account.fees(unit), capture)),
                Optional.empty());
    }

    private FeeDecision suspended(Capture capture, SuspenseReason reason, Instant now) {
        return new FeeDecision(
                this,
                List.of(suspension(capture, reason, now)),
                List.of(posting(Posting.Kind.SUSPENDED, gatewayOf(capture), Account.SUSPENSE, capture)),
                Optional.empty());
    }

    private FeeDecision owed(Capture capture, RefundReason reason, Instant now) {
        return new FeeDecision(
                this,
                List.of(new FeeEvent.FeeRefundRequested(
                        dossierId, feeId, capture.amount(), FeeEvent.VND, reason, null, now)),
                List.of(posting(Posting.Kind.REFUND_REQUESTED, Account.SUSPENSE, Account.REFUNDS_PAYABLE, capture)),
                Optional.of(new Refund(
                        capture.paymentId(), capture.gateway(), capture.transactionNo(), capture.amount(), reason)));
    }

    private FeeDecision suspendedAndOwed(Capture capture, SuspenseReason suspense, RefundReason reason, Instant now) {
        return suspended(capture, suspense, now).and(owed(capture, reason, now));
    }

    private FeeEvent suspension(Capture capture, SuspenseReason reason, Instant now) {
        return new FeeEvent.PaymentSuspended(
                dossierId, capture.paymentId(), capture.amount(), FeeEvent.VND, reason, now);
    }

    private static Account gatewayOf(Capture capture) {
        return Account.gateway(capture.gateway().code());
    }

    private static Posting posting(Posting.Kind kind, Account debit, Account credit, Capture capture) {
        return new Posting(
                kind, debit, credit, capture.amount(), capture.gateway().name(), capture.transactionNo());
    }

    private Optional<Fee> move(FeeAction action) {
        return FeeTransitions.TABLE.find(state, action).map(this::in);
    }

    private Fee to(FeeAction action) {
        return in(FeeTransitions.TABLE.next(state, action));
    }

    private Fee in(FeeState next) {
        return new Fee(dossierId, feeId, dossierCode, unit, collectAt, next, amount, refundable, settledBy);
    }

    private Fee with(long newAmount, boolean newRefundable) {
        return new Fee(dossierId, feeId, dossierCode, unit, collectAt, state, newAmount, newRefundable, settledBy);
    }
}
