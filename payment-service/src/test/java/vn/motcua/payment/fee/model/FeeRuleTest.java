package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRuleTest {

    /** 2.000815: 2,000 a page, 1,000 from page 3, at most 200,000 a copy. */
    private static final FeeRule CERTIFYING = new FeeRule.Tiered(
            "pages", List.of(new FeeRule.Tier(2, 2_000), new FeeRule.Tier(null, 1_000)), 200_000L, "copies");

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "1, 1, 2000",
        "2, 1, 4000",
        "3, 1, 5000",
        "10, 1, 12000",
        "10, 3, 36000",
        "198, 1, 200000",
        "199, 1, 200000",
        "1000, 2, 400000",
        "5, 0, 0"
    })
    void pricesPagesInTiersUpToTheCap(int pages, int copies, long amount) {
        assertThat(CERTIFYING.amountFor(Map.of("pages", pages, "copies", copies)))
                .isEqualTo(amount);
    }

    @Test
    void takesOneCopyWhenTheNumberOfCopiesIsNotStated() {
        assertThat(CERTIFYING.amountFor(Map.of("pages", 3))).isEqualTo(5_000);
    }

    @Test
    void guessesNoQuantity() {
        FeeRule copies = new FeeRule.PerUnit("copies", 8_000, null);

        assertThatThrownBy(() -> CERTIFYING.amountFor(Map.of("copies", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pages");
        assertThatThrownBy(() -> copies.amountFor(Map.of("pages", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("copies");
    }

    @Test
    void takesTheVersionsOwnNumberOfUnitsWhenNoneIsStated() {
        assertThat(new FeeRule.PerUnit("copies", 8_000, 0).amountFor(Map.of())).isZero();
        assertThat(new FeeRule.PerUnit("copies", 8_000, 1).amountFor(Map.of())).isEqualTo(8_000);
        assertThat(new FeeRule.PerUnit("copies", 8_000, 1).amountFor(Map.of("copies", 7)))
                .isEqualTo(56_000);
    }

    @Test
    void refusesWhatDoesNotFitInsteadOfWrappingAround() {
        FeeRule huge = new FeeRule.PerUnit("copies", Long.MAX_VALUE / 2, 0);

        assertThatThrownBy(() -> huge.amountFor(Map.of("copies", 3))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesNegativeQuantities() {
        assertThatThrownBy(() -> CERTIFYING.amountFor(Map.of("pages", -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void tiersCostWhatCountingPageByPageCosts(
            @ForAll @IntRange(max = 400) int pages,
            @ForAll @IntRange(min = 1, max = 20) int end,
            @ForAll @LongRange(max = 10_000) long first,
            @ForAll @LongRange(max = 10_000) long then,
            @ForAll @LongRange(max = 1_000_000) long cap) {
        FeeRule rule = new FeeRule.Tiered(
                "pages", List.of(new FeeRule.Tier(end, first), new FeeRule.Tier(null, then)), cap, null);

        long counted = 0;
        for (int page = 1; page <= pages; page++) {
            counted += page <= end ? first : then;
        }

        assertThat(rule.amountFor(Map.of("pages", pages))).isEqualTo(Math.min(counted, cap));
    }
}
