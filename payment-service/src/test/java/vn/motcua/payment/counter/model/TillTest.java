package vn.motcua.payment.counter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.testing.StateDiagram;

class TillTest {

    private static final Instant NOW = Instant.parse("2026-10-08T02:20:00Z");
    private static final UUID CASHIER = new UUID(0, 1);
    private static final UUID LEAD = new UUID(0, 2);

    private final Till till = Till.opened(UUID.randomUUID(), "H26.30.01", CASHIER, 500_000, NOW);

    @Test
    void cardsNeverLieInTheTill() {
        Till later = till.took(CounterMethod.CASH, 20_000)
                .took(CounterMethod.CARD, 70_000)
                .paid(5_000);

        assertThat(later.expectedCash()).isEqualTo(515_000);
        assertThat(later.cardTaken()).isEqualTo(70_000);
        assertThat(later.receipts()).isEqualTo(2);
    }

    @Test
    void isClosedByACountWhoseDifferenceIsExplained() {
        assertThat(till.closed(500_000, null, NOW).difference()).isZero();
        assertThatThrownBy(() -> till.closed(499_000, " ", NOW)).isInstanceOf(InvalidRequest.class);

        Till short_ = till.closed(499_000, "Trả thừa", NOW);

        assertThat(short_.difference()).isEqualTo(-1_000);
        assertThatThrownBy(() -> short_.took(CounterMethod.CASH, 1)).isInstanceOf(ShiftClosed.class);
        assertThatThrownBy(() -> short_.closed(500_000, null, NOW)).isInstanceOf(ShiftClosed.class);
    }

    @Test
    void paysOutOnlyWhatIsThere() {
        assertThatThrownBy(() -> till.paid(500_001)).isInstanceOf(NotEnoughCash.class);
        assertThat(till.paid(500_000).expectedCash()).isZero();
    }

    @Test
    void aReceiptIsVoidedByTwoPeopleAndReplaced() {
        Receipt receipt = new Receipt(
                UUID.randomUUID(),
                "H26.30.01/2026",
                7,
                "H26.30.01",
                till.id(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "H26.30.01-261008-0975",
                20_000,
                CounterMethod.CASH,
                null,
                NOW,
                CASHIER,
                null,
                ReceiptState.ISSUED,
                null);
        assertThatThrownBy(() -> receipt.voided(LEAD, NOW)).isInstanceOf(IllegalMove.class);
        Receipt asked = receipt.voidAsked(CASHIER, "Máy in hỏng");
        assertThatThrownBy(() -> asked.voided(CASHIER, NOW)).isInstanceOf(FourEyes.class);
        assertThatThrownBy(() -> asked.voidAsked(LEAD, "x")).isInstanceOf(IllegalMove.class);

        Receipt voided = asked.voided(LEAD, NOW);
        Receipt replacement = voided.replacement(UUID.randomUUID(), 8, "H26.30.01/2026", LEAD, NOW);

        assertThat(voided.state()).isEqualTo(ReceiptState.VOIDED);
        assertThat(voided.written()).isEqualTo("H26.30.01/2026-0000007");
        assertThat(replacement.replaces()).isEqualTo(receipt.id());
        assertThat(replacement.amount()).isEqualTo(receipt.amount());
        assertThat(replacement.state()).isEqualTo(ReceiptState.ISSUED);
        assertThatThrownBy(() -> voided.voidAsked(CASHIER, "x")).isInstanceOf(IllegalMove.class);
    }

    @Test
    void theLifeOfAReceiptIsDrawn() {
        StateDiagram.assertDrawn(
                "receipt",
                "Receipt (payment-service)",
                ReceiptTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }
}
