package vn.motcua.feerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReliefTest {

    private static final FeeTerms HALF_OR_NOTHING = new FeeTerms(
            Set.of(),
            new FeeRule.PerUnit("copies", 8_001, null),
            List.of(),
            List.of(new Relief("NEAR_POOR_HOUSEHOLD", 50), new Relief("REMOTE_AREA", 30), new Relief("MERIT", 100)),
            CollectAt.RECEPTION,
            true);

    @Test
    void takesTheGreatestOfSeveral() {
        assertThat(charge(Map.of("copies", 1), "REMOTE_AREA", "NEAR_POOR_HOUSEHOLD"))
                .isEqualTo(new Charge(4_000, new Relief("NEAR_POOR_HOUSEHOLD", 50)));
        assertThat(charge(Map.of("copies", 1), "NEAR_POOR_HOUSEHOLD", "MERIT").isExempt())
                .isTrue();
        assertThat(charge(Map.of("copies", 1), "ELDERLY")).isEqualTo(new Charge(8_001, null));
    }

    @Test
    void doesNotAskTheExemptHowMany() {
        assertThat(charge(Map.of(), "MERIT").amount()).isZero();
        assertThatThrownBy(() -> charge(Map.of(), "REMOTE_AREA")).isInstanceOf(WrongQuantity.class);
    }

    @Test
    void isAPartOfTheFee() {
        assertThatThrownBy(() -> new Relief("MERIT", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relief("MERIT", 101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against arithmetic that cannot overflow. */
    @Property
    void neverTakesMoreThanTheRuleSaysNorADongLess(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long amount,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        BigInteger exactly = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(100 - percent));

        assertThat(new Relief("MERIT", percent).of(amount))
                .isEqualTo(exactly.divide(BigInteger.valueOf(100)).longValueExact());
    }

    private static Charge charge(Map<String, Integer> quantities, String... groups) {
        return HALF_OR_NOTHING.charge(new Circumstances("ONLINE", null, new Quantities(quantities), Set.of(groups)));
    }
}
