package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.fee.model.FeeEvent.FeeCancelled;
import vn.motcua.payment.fee.model.FeeEvent.FeeRaised;
import vn.motcua.payment.fee.model.FeeEvent.FeeRefundRequested;
import vn.motcua.payment.fee.model.FeeEvent.FeeSettled;
import vn.motcua.payment.fee.model.FeeEvent.PaymentSuspended;
import vn.motcua.payment.ledger.model.Account;

class FeeTest {

    private static final Instant NOW = Instant.parse("2026-10-08T02:20:00Z");
    private static final UUID ATTEMPT = UUID.fromString("0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10");

    @Test
    void isRaisedOnce() {
        FeeDecision first = expected().assessed(new Assessment.Due(10_000, true), NOW);
        FeeDecision second = first.fee().assessed(new Assessment.Due(99_000, true), NOW);

        assertThat(first.events()).singleElement().isInstanceOf(FeeRaised.class);
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.fee().amount()).isEqualTo(10_000);
    }

    @Test
    void isNotRaisedForACaseWhoseWithdrawalHasOvertakenItsReception() {
        Fee withdrawn = expected().ended(CaseEnd.WITHDRAWN, NOW).fee();

        FeeDecision raised = withdrawn.assessed(new Assessment.Due(10_000, true), NOW);

        assertThat(raised.isEmpty()).isTrue();
        assertThat(raised.fee().state()).isEqualTo(FeeState.NOT_DUE);
    }

    @Test
    void isSettledByExactlyWhatIsDue() {
        FeeDecision decision = due().captured(capture("1", 10_000), NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.SETTLED);
        assertThat(decision.events()).singleElement().isInstanceOf(FeeSettled.class);
        assertThat(decision.refund()).isEmpty();
    }

    @Test
    void keepsAWrongAmountApartAndStaysDue() {
        for (long wrong : new long[] {1, 9_999, 10_001, 1_000_000}) {
            FeeDecision decision = due().captured(capture("1", wrong), NOW);

            assertThat(decision.fee().state()).isEqualTo(FeeState.DUE);
            assertThat(decision.events()).singleElement().isInstanceOfSatisfying(PaymentSuspended.class, suspended -> {
                assertThat(suspended.reason()).isEqualTo(SuspenseReason.WRONG_AMOUNT);
                assertThat(suspended.amount()).isEqualTo(wrong);
            });
            assertThat(decision.refund()).isEmpty();
        }
    }

    @Test
    void givesASecondPaymentBackAndStaysSettled() {
        FeeDecision decision = settled().captured(capture("2", 10_000), NOW);

        assertThat(decision.fee()).isEqualTo(settled());
        assertThat(decision.events()).hasExactlyElementsOfTypes(PaymentSuspended.class, FeeRefundRequested.class);
        assertThat(decision.refund())
                .hasValue(new Refund(ATTEMPT, GatewayName.VNPAY, "2", 10_000, RefundReason.DUPLICATE));
    }

    @Test
    void givesALatePaymentBackAndStaysCancelled() {
        Fee cancelled = due().ended(CaseEnd.WITHDRAWN, NOW).fee();
        FeeDecision decision = cancelled.captured(capture("2", 10_000), NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.CANCELLED);
        assertThat(decision.refund()).hasValue(new Refund(ATTEMPT, GatewayName.VNPAY, "2", 10_000, RefundReason.LATE));
    }

    @ParameterizedTest
    @CsvSource({"SUSPICIOUS, SUSPICIOUS", "REVERSED, REVERSED"})
    void keepsApartWhatTheGatewayDoubtsAndStaysDue(Soundness soundness, SuspenseReason reason) {
        FeeDecision decision = due().captured(capture("1", 10_000, soundness), NOW);

        assertThat(decision.fee()).isEqualTo(due());
        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(PaymentSuspended.class, suspended -> assertThat(suspended.reason())
                        .isEqualTo(reason));
        assertThat(decision.refund()).isEmpty();
    }

    @Test
    void isSettledOutOfSuspenseOnceTheGatewayVouches() {
        FeeDecision decision = due().confirmed(capture("1", 10_000), NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.SETTLED);
        assertThat(decision.events()).singleElement().isInstanceOf(FeeSettled.class);
        assertThat(decision.postings()).singleElement().satisfies(posting -> assertThat(posting.debit())
                .isEqualTo(Account.SUSPENSE));
    }

    @Test
    void givesBackWhatIsVouchedForTooLate() {
        FeeDecision decision = settled().confirmed(capture("2", 10_000), NOW);

        assertThat(decision.fee()).isEqualTo(settled());
        assertThat(decision.events()).hasExactlyElementsOfTypes(FeeRefundRequested.class);
        assertThat(decision.refund())
                .hasValue(new Refund(ATTEMPT, GatewayName.VNPAY, "2", 10_000, RefundReason.DUPLICATE));
    }

    @Test
    void lapsesWhenWithdrawnUnpaid() {
        FeeDecision decision = due().ended(CaseEnd.WITHDRAWN, NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.CANCELLED);
        assertThat(decision.events()).singleElement().isInstanceOf(FeeCancelled.class);
    }

    @Test
    void isGivenBackWhenWithdrawnAfterPayment() {
        FeeDecision decision = settled().ended(CaseEnd.WITHDRAWN, NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.REFUND_REQUESTED);
        assertThat(decision.refund())
                .hasValue(new Refund(ATTEMPT, GatewayName.VNPAY, "1", 10_000, RefundReason.WITHDRAWN));
        assertThat(decision.fee().ended(CaseEnd.WITHDRAWN, NOW).isEmpty()).isTrue();
    }

    @Test
    void isRaisedWhenItsPointIsReached() {
        FeeDecision foreseen = expected().foreseen(new Assessment.Due(10_000, true), NOW);
        assertThat(foreseen.isEmpty()).isTrue();

        FeeDecision reached = foreseen.fee().reached(null, NOW);

        assertThat(reached.fee()).isEqualTo(due());
        assertThat(reached.events()).singleElement().isInstanceOf(FeeRaised.class);
        assertThat(reached.fee().reached(null, NOW).isEmpty()).isTrue();
    }

    @Test
    void saysAtOnceThatNothingWillFallDue() {
        FeeDecision foreseen = expected().foreseen(new Assessment.Exempt(Assessment.Exemption.EXEMPT_GROUP), NOW);

        assertThat(foreseen.fee().state()).isEqualTo(FeeState.EXEMPTED);
        assertThat(foreseen.events()).hasSize(1);
        assertThat(foreseen.fee().reached(null, NOW).isEmpty()).isTrue();
    }

    @Test
    void isKeptWhenTheVersionSaysSo() {
        Fee kept = expected()
                .assessed(new Assessment.Due(10_000, false), NOW)
                .fee()
                .captured(capture("1", 10_000), NOW)
                .fee();

        FeeDecision decision = kept.ended(CaseEnd.WITHDRAWN, NOW);

        assertThat(decision.isEmpty()).isTrue();
        assertThat(decision.fee().state()).isEqualTo(FeeState.SETTLED);
    }

    @Test
    void aSurplusGivenBackLeavesTheFeeSettled() {
        FeeDecision decision =
                settled().refunded(new Refund(ATTEMPT, GatewayName.VNPAY, "2", 10_000, RefundReason.DUPLICATE), NOW);

        assertThat(decision.fee().state()).isEqualTo(FeeState.SETTLED);
    }

    @Test
    void saysByNameWhyItMayNotBePaid() {
        assertThatThrownBy(() -> expected().mayBePaid()).isInstanceOf(FeeNotRaisedYet.class);
        assertThatThrownBy(() -> expected().closed().fee().mayBePaid()).isInstanceOf(NothingToPay.class);
        assertThatThrownBy(() -> settled().mayBePaid()).isInstanceOf(FeeAlreadyPaid.class);
        assertThatThrownBy(() -> settled().ended(CaseEnd.WITHDRAWN, NOW).fee().mayBePaid())
                .isInstanceOf(FeeAlreadyPaid.class);
        assertThatThrownBy(() -> due().ended(CaseEnd.WITHDRAWN, NOW).fee().mayBePaid())
                .isInstanceOf(FeeAlreadyCancelled.class);
        due().mayBePaid();
    }

    private static Fee expected() {
        UUID dossier = UUID.fromString("0190f3c2-0000-7a64-8a57-3c8e0d3d2f10");
        return new Fee(
                dossier,
                dossier,
                "H26.30.01-261008-0975",
                "H26.30.01",
                CollectAt.RECEPTION,
                FeeState.EXPECTED,
                0,
                false,
                null);
    }

    private static Fee due() {
        return expected().assessed(new Assessment.Due(10_000, true), NOW).fee();
    }

    private static Fee settled() {
        return due().captured(capture("1", 10_000), NOW).fee();
    }

    private static Capture capture(String number, long amount) {
        return capture(number, amount, Soundness.SOUND);
    }

    private static Capture capture(String number, long amount, Soundness soundness) {
        return new Capture(ATTEMPT, 10_000, GatewayName.VNPAY, number, amount, soundness);
    }
}
