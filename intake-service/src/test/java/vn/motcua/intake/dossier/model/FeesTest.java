package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.feerules.CollectAt;

class FeesTest {

    private static final Instant NOW = Instant.parse("2026-07-15T03:00:00Z");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    @Test
    void saysWhatAsksForMostAttention() {
        Fees fees = Fees.NONE.raised(fee(ONE, CollectAt.RECEPTION)).raised(fee(TWO, CollectAt.RETURN));

        assertThat(Fees.NONE.summary()).isEqualTo("NONE");
        assertThat(Fees.NONE.exempted().summary()).isEqualTo("EXEMPT");
        assertThat(fees.moved(ONE, Fees.State.SETTLED, NOW).summary()).isEqualTo("DUE");
        assertThat(fees.moved(ONE, Fees.State.SETTLED, NOW)
                        .moved(TWO, Fees.State.SETTLED, NOW)
                        .summary())
                .isEqualTo("SETTLED");
        assertThat(fees.moved(ONE, Fees.State.CANCELLED, NOW)
                        .moved(TWO, Fees.State.CANCELLED, NOW)
                        .summary())
                .isEqualTo("CANCELLED");
    }

    @Test
    void countsAFeeOnceHoweverOftenItIsRaised() {
        Fees fees = Fees.NONE.raised(fee(ONE, CollectAt.RECEPTION)).raised(fee(ONE, CollectAt.RECEPTION));

        assertThat(fees.fees()).hasSize(1);
    }

    @Test
    void aMoveOfAnUnknownFeeChangesNothing() {
        Fees fees = Fees.NONE.raised(fee(ONE, CollectAt.RECEPTION));

        assertThat(fees.moved(TWO, Fees.State.SETTLED, NOW)).isEqualTo(fees);
    }

    @Test
    void onlyWhatWasToGoBackHasGoneBack() {
        Fees paid = Fees.NONE.raised(fee(ONE, CollectAt.RECEPTION)).moved(ONE, Fees.State.SETTLED, NOW);

        assertThat(paid.moved(ONE, Fees.State.REFUNDED, NOW)).isEqualTo(paid);
        assertThat(paid.moved(ONE, Fees.State.REFUND_REQUESTED, NOW)
                        .moved(ONE, Fees.State.REFUNDED, NOW)
                        .summary())
                .isEqualTo("REFUNDED");
    }

    @Test
    void isToldInTheStepInWhichItIsCollected() {
        assertThat(fee(ONE, CollectAt.RECEPTION).step()).isEqualTo(3);
        assertThat(fee(ONE, CollectAt.SUPPLEMENT).step()).isEqualTo(4);
        assertThat(fee(ONE, CollectAt.RETURN).step()).isEqualTo(5);
    }

    private static Fees.Fee fee(UUID id, CollectAt collectAt) {
        return new Fees.Fee(id, 10_000, "VND", collectAt, Fees.State.DUE, NOW);
    }
}
