package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.feerules.Circumstances;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.Quantities;
import vn.motcua.feerules.Relief;

class FeeScheduleTest {

    @Test
    void takesTheFeeOfTheChannel() {
        FeeSchedule residence = new FeeSchedule(true, List.of(flat(10_000, "ONLINE"), flat(20_000, "COUNTER", "POST")));

        assertThat(residence.assess(filed("ONLINE"))).isEqualTo(new Assessment.Due(10_000, true));
        assertThat(residence.assess(filed("COUNTER"))).isEqualTo(new Assessment.Due(20_000, true));
    }

    @Test
    void addsUpWhatHolds() {
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(10_000), flat(5_000, "ONLINE"), flat(1, "POST")));

        assertThat(schedule.assess(filed("ONLINE"))).isEqualTo(new Assessment.Due(15_000, true));
    }

    @Test
    void isRefundableOnlyWhenEveryPartIs() {
        FeeTerms kept = terms(new FeeRule.Flat(5_000), CollectAt.RECEPTION, false);
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(10_000), kept));

        assertThat(schedule.assess(filed("ONLINE"))).isEqualTo(new Assessment.Due(15_000, false));
    }

    @Test
    void letsTheGroupsOfTheRuleOff() {
        FeeTerms fee = new FeeTerms(
                Set.of(),
                new FeeRule.Flat(100_000),
                List.of(),
                List.of(new Relief("HOUSEHOLD_BUSINESS", 100), new Relief("POOR_HOUSEHOLD", 30)),
                CollectAt.RECEPTION,
                true);
        FeeSchedule schedule = new FeeSchedule(true, List.of(fee));

        assertThat(schedule.assess(filed("ONLINE", "HOUSEHOLD_BUSINESS")))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.EXEMPT_GROUP));
        assertThat(schedule.assess(filed("ONLINE", "ENTERPRISE"))).isEqualTo(new Assessment.Due(100_000, true));
        assertThat(schedule.assess(filed("ONLINE", "POOR_HOUSEHOLD"))).isEqualTo(new Assessment.Due(70_000, true));
    }

    @Test
    void isFreeWhenTheRulesGiveZero() {
        FeeTerms copies = terms(new FeeRule.PerUnit("copies", 8_000, 0), CollectAt.RECEPTION, true);

        assertThat(new FeeSchedule(true, List.of(copies)).assess(filed("ONLINE")))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.FREE));
    }

    @Test
    void collectsNothingWithoutAPaymentPoint() {
        FeeTerms later = terms(new FeeRule.Flat(100_000), CollectAt.RETURN, true);

        assertThat(new FeeSchedule(false, List.of(later)).assess(filed("ONLINE")))
                .isEqualTo(new Assessment.NoPaymentPoint());
        assertThat(new FeeSchedule(true, List.of(later)).assess(filed("ONLINE")))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.FREE));
    }

    @Test
    void refusesSumsThatDoNotFit() {
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(Long.MAX_VALUE), flat(1)));

        assertThatThrownBy(() -> schedule.assess(filed("ONLINE"))).isInstanceOf(ArithmeticException.class);
    }

    private static Circumstances filed(String channel, String... groups) {
        return new Circumstances(channel, "H26.31.02", new Quantities(Map.of()), Set.of(groups));
    }

    private static FeeTerms flat(long amount, String... channels) {
        return new FeeTerms(
                Set.of(channels), new FeeRule.Flat(amount), List.of(), List.of(), CollectAt.RECEPTION, true);
    }

    private static FeeTerms terms(FeeRule rule, CollectAt collectAt, boolean refundable) {
        return new FeeTerms(Set.of(), rule, List.of(), List.of(), collectAt, refundable);
    }
}
