package vn.motcua.feerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeeRuleTest {

    /** 2.000815: 2,000 a page, 1,000 from page 3, at most 200,000 a copy. */
    static final FeeRule.Tiered CERTIFIED_COPY = new FeeRule.Tiered(
            "pages", List.of(new FeeRule.Tier(2, 2_000), new FeeRule.Tier(null, 1_000)), 200_000L, "copies");

    private static Quantities pages(int pages, int copies) {
        return new Quantities(Map.of("pages", pages, "copies", copies));
    }

    @Test
    void chargesTheFirstTwoPagesMoreThanTheOthers() {
        assertThat(CERTIFIED_COPY.amountFor(pages(1, 1))).isEqualTo(2_000);
        assertThat(CERTIFIED_COPY.amountFor(pages(2, 1))).isEqualTo(4_000);
        assertThat(CERTIFIED_COPY.amountFor(pages(3, 1))).isEqualTo(5_000);
        assertThat(CERTIFIED_COPY.amountFor(pages(5, 2))).isEqualTo(14_000);
    }

    @Test
    void neverChargesMoreThanTheCapForACopy() {
        assertThat(CERTIFIED_COPY.amountFor(pages(198, 1))).isEqualTo(200_000);
        assertThat(CERTIFIED_COPY.amountFor(pages(199, 1))).isEqualTo(200_000);
        assertThat(CERTIFIED_COPY.amountFor(pages(5_000, 3))).isEqualTo(600_000);
    }

    @Test
    void takesOneCopyUnlessToldOtherwiseButAsksForThePages() {
        assertThat(CERTIFIED_COPY.amountFor(new Quantities(Map.of("pages", 5)))).isEqualTo(7_000);
        assertThatThrownBy(() -> CERTIFIED_COPY.amountFor(new Quantities(Map.of("copies", 1))))
                .isInstanceOfSatisfying(WrongQuantity.class, wrong -> {
                    assertThat(wrong.quantity()).isEqualTo("pages");
                    assertThat(wrong.isMissing()).isTrue();
                });
    }

    @Test
    void multipliesByQuantityAndKnowsItsDefault() {
        FeeRule perCopy = new FeeRule.PerUnit("copies", 8_000, 1);

        assertThat(perCopy.amountFor(new Quantities(Map.of("copies", 3)))).isEqualTo(24_000);
        assertThat(perCopy.amountFor(new Quantities(Map.of()))).isEqualTo(8_000);
        assertThat(new FeeRule.PerUnit("copies", 8_000, 0).amountFor(new Quantities(Map.of("copies", 0))))
                .isZero();
        assertThat(new FeeRule.Flat(10_000).amountFor(new Quantities(Map.of()))).isEqualTo(10_000);
    }

    @Test
    void isNeverCountedByNothingNorBeyondReason() {
        FeeRule perCopy = new FeeRule.PerUnit("copies", 8_000, 1);

        assertThatThrownBy(() -> CERTIFIED_COPY.amountFor(pages(0, 1))).isInstanceOf(WrongQuantity.class);
        assertThatThrownBy(() -> CERTIFIED_COPY.amountFor(pages(1, 0))).isInstanceOf(WrongQuantity.class);
        assertThatThrownBy(() -> CERTIFIED_COPY.amountFor(pages(-1, 1))).isInstanceOf(WrongQuantity.class);
        assertThatThrownBy(() -> CERTIFIED_COPY.amountFor(pages(Quantities.MOST + 1, 1)))
                .isInstanceOf(WrongQuantity.class);
        assertThatThrownBy(() -> perCopy.amountFor(new Quantities(Map.of("copies", 0))))
                .isInstanceOfSatisfying(WrongQuantity.class, wrong -> {
                    assertThat(wrong.isMissing()).isFalse();
                    assertThat(wrong.least()).isEqualTo(1);
                });
    }

    @Test
    void failsRatherThanOverflows() {
        FeeRule absurd = new FeeRule.PerUnit("copies", Long.MAX_VALUE / 2, null);

        assertThatThrownBy(() -> absurd.amountFor(new Quantities(Map.of("copies", 3))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void agreesWithSomebodyWhoTurnsPageByPage(
            @ForAll @IntRange(min = 1, max = 3_000) int pages, @ForAll @IntRange(min = 1, max = 50) int copies) {
        long sum = 0;
        for (int copy = 1; copy <= copies; copy++) {
            long thisCopy = 0;
            for (int page = 1; page <= pages; page++) {
                thisCopy += page <= 2 ? 2_000 : 1_000;
            }
            sum += Math.min(thisCopy, 200_000);
        }

        assertThat(CERTIFIED_COPY.amountFor(pages(pages, copies))).isEqualTo(sum);
    }

    @Property
    void neverGetsCheaperWithMorePagesOrCopies(
            @ForAll @IntRange(min = 1, max = 400) int pages, @ForAll @IntRange(min = 1, max = 50) int copies) {
        long amount = CERTIFIED_COPY.amountFor(pages(pages, copies));

        assertThat(CERTIFIED_COPY.amountFor(pages(pages + 1, copies))).isGreaterThanOrEqualTo(amount);
        assertThat(CERTIFIED_COPY.amountFor(pages(pages, copies + 1))).isGreaterThanOrEqualTo(amount);
    }

    @Property
    void sharesOfTheTiersAddUpToAllUnits(@ForAll @IntRange(min = 1, max = 100_000) int pages) {
        int units = CERTIFIED_COPY.shares(pages(pages, 1)).stream()
                .mapToInt(FeeRule.Share::units)
                .sum();

        assertThat(units).isEqualTo(pages);
    }

    @Property
    void capHoldsForEveryNumberOfTiers(
            @ForAll @IntRange(min = 1, max = 50) int firstTier,
            @ForAll @IntRange(max = 10_000) int first,
            @ForAll @IntRange(max = 10_000) int rest,
            @ForAll @IntRange(max = 100_000) int cap,
            @ForAll @IntRange(min = 1, max = 1_000) int pages) {
        FeeRule.Tiered rule = new FeeRule.Tiered(
                "pages", List.of(new FeeRule.Tier(firstTier, first), new FeeRule.Tier(null, rest)), (long) cap, null);

        long expected =
                Math.min(cap, (long) Math.min(pages, firstTier) * first + (long) Math.max(0, pages - firstTier) * rest);
        assertThat(rule.amountFor(new Quantities(Map.of("pages", pages)))).isEqualTo(expected);
    }
}
