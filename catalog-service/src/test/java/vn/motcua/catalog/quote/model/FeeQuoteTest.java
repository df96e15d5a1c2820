package vn.motcua.catalog.quote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.Quantities;
import vn.motcua.processflow.Text;

class FeeQuoteTest {

    private static final Quantities NONE = new Quantities(Map.of());
    private static final Fee ONLINE = fee(new FeeRule.Flat(10_000), List.of(Channel.ONLINE), List.of("MERIT"));
    private static final Fee COUNTER = fee(new FeeRule.Flat(20_000), List.of(Channel.COUNTER), List.of());
    private static final Fee COPIES = fee(new FeeRule.PerUnit("copies", 8_000, 0), null, List.of());

    @Test
    void takesTheFeesOfTheChannel() {
        assertThat(FeeQuote.of(List.of(ONLINE, COUNTER), Channel.ONLINE, null, NONE, Set.of())
                        .total())
                .isEqualTo(10_000);
        assertThat(FeeQuote.of(List.of(ONLINE, COUNTER), Channel.COUNTER, null, NONE, Set.of())
                        .total())
                .isEqualTo(20_000);
        assertThat(FeeQuote.of(List.of(ONLINE, COUNTER), Channel.POST, null, NONE, Set.of())
                        .lines())
                .isEmpty();
    }

    @Test
    void showsAnExemptFeeAsALineOfNothing() {
        FeeQuote quote = FeeQuote.of(List.of(ONLINE, COPIES), Channel.ONLINE, null, quantities(2), Set.of("MERIT"));

        assertThat(quote.total()).isEqualTo(16_000);
        assertThat(quote.lines().getFirst().amount()).isZero();
        assertThat(quote.lines().getFirst().text().vi()).contains("miễn", "MERIT");
    }

    @Test
    void explainsWhatAGroupIsLetOff() {
        Fee fee = new Fee(
                new Text("Lệ phí", "Charge"),
                Fee.Kind.CHARGE,
                null,
                new FeeRule.Flat(75_001),
                null,
                null,
                null,
                List.of(),
                List.of(new Fee.Reduction("POOR_HOUSEHOLD", 50)),
                CollectAt.RECEPTION,
                true);

        FeeQuote.Line line = FeeQuote.of(List.of(fee), Channel.ONLINE, null, NONE, Set.of("POOR_HOUSEHOLD"))
                .lines()
                .getFirst();

        assertThat(line.amount()).isEqualTo(37_500);
        assertThat(line.text().vi())
                .isEqualTo(
                        "Mức thu 75.001 đồng một hồ sơ; giảm 50% theo đối tượng: hộ nghèo (POOR_HOUSEHOLD), còn 37.500 đồng");
        assertThat(line.text().en())
                .isEqualTo(
                        "75,001 VND a dossier; reduced by 50% for the group: poor households (POOR_HOUSEHOLD), leaving 37,500 VND");
    }

    @Test
    void explainsTiersCapAndCopies() {
        FeeRule rule = new FeeRule.Tiered(
                "pages", List.of(new FeeRule.Tier(2, 2_000), new FeeRule.Tier(null, 1_000)), 200_000L, "copies");
        Quantities short_ = new Quantities(Map.of("pages", 5, "copies", 2));
        Quantities long_ = new Quantities(Map.of("pages", 300, "copies", 1));

        assertThat(textOf(rule, short_).vi())
                .isEqualTo("5 trang: 2 × 2.000 đồng + 3 × 1.000 đồng = 7.000 đồng một bản; 2 bản: 14.000 đồng");
        assertThat(textOf(rule, long_).en())
                .isEqualTo(
                        "300 pages: 2 × 2,000 VND + 298 × 1,000 VND = 302,000 VND, at most 200,000 VND a copy; 1 copies: 200,000 VND");
    }

    @Test
    void takesTheRuleOfTheUnitThatDecidesOrOfOneAboveIt() {
        Fee fee = new Fee(
                new Text("Lệ phí", "Charge"),
                Fee.Kind.CHARGE,
                null,
                new FeeRule.Flat(100_000),
                new Fee.Frame(100_000, 150_000),
                new Fee.Authority(
                        "H26", new ProcedureVersion.Decision("02/NQ", LocalDate.of(2025, 7, 1), "https://example")),
                List.of(new Fee.LocalRule(List.of("H26.30"), new FeeRule.Flat(150_000))),
                List.of(),
                null,
                CollectAt.RECEPTION,
                false);

        assertThat(totalOf(fee, null)).isEqualTo(100_000);
        assertThat(totalOf(fee, "H26.31.02")).isEqualTo(100_000);
        assertThat(totalOf(fee, "H26.30")).isEqualTo(150_000);
        assertThat(totalOf(fee, "H26.30.01")).isEqualTo(150_000);
        assertThat(totalOf(fee, "H26.301")).isEqualTo(100_000);
        FeeQuote.Line line = FeeQuote.of(List.of(fee), Channel.COUNTER, "H26.30", NONE, Set.of())
                .lines()
                .getFirst();
        assertThat(line.text().vi()).isEqualTo("Mức thu 150.000 đồng một hồ sơ; mức do H26 quy định tại 02/NQ");
        assertThat(line.refundable()).isFalse();
        assertThat(line.collectAt()).isEqualTo(CollectAt.RECEPTION);
    }

    private static long totalOf(Fee fee, @Nullable String unit) {
        return FeeQuote.of(List.of(fee), Channel.COUNTER, unit, NONE, Set.of()).total();
    }

    @Property
    void totalIsTheSumOfTheLines(@ForAll @IntRange(max = 1_000) int copies, @ForAll Channel channel) {
        FeeQuote quote = FeeQuote.of(List.of(ONLINE, COUNTER, COPIES), channel, null, quantities(copies), Set.of());

        assertThat(quote.total())
                .isEqualTo(
                        quote.lines().stream().mapToLong(FeeQuote.Line::amount).sum());
    }

    private static Text textOf(FeeRule rule, Quantities quantities) {
        return FeeQuote.of(List.of(fee(rule, null, List.of())), Channel.COUNTER, null, quantities, Set.of())
                .lines()
                .getFirst()
                .text();
    }

    private static Quantities quantities(int copies) {
        return new Quantities(Map.of("copies", copies));
    }

    private static Fee fee(FeeRule rule, @Nullable List<Channel> channels, List<String> exemptGroups) {
        return new Fee(
                new Text("Lệ phí", "Charge"),
                Fee.Kind.CHARGE,
                channels,
                rule,
                null,
                null,
                null,
                exemptGroups,
                null,
                CollectAt.RECEPTION,
                true);
    }
}
