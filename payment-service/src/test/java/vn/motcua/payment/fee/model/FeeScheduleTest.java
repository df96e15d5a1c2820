package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.payment.fee.model.FeeItem.CollectAt;

class FeeScheduleTest {

    private static final Set<String> CITIZEN = Set.of("CITIZEN");
    private static final String UNIT = "H26.31.02";

    @Test
    void takesTheFeeOfTheChannel() {
        FeeSchedule residence = new FeeSchedule(true, List.of(flat(10_000, "ONLINE"), flat(20_000, "COUNTER", "POST")));

        assertThat(residence.assess("ONLINE", UNIT, CITIZEN, Map.of())).isEqualTo(new Assessment.Due(10_000, true));
        assertThat(residence.assess("COUNTER", UNIT, CITIZEN, Map.of())).isEqualTo(new Assessment.Due(20_000, true));
    }

    @Test
    void addsUpWhatHolds() {
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(10_000), flat(5_000, "ONLINE"), flat(1, "POST")));

        assertThat(schedule.assess("ONLINE", UNIT, CITIZEN, Map.of())).isEqualTo(new Assessment.Due(15_000, true));
    }

    @Test
    void isRefundableOnlyWhenEveryPartIs() {
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(10_000), kept(5_000)));

        assertThat(schedule.assess("ONLINE", UNIT, CITIZEN, Map.of())).isEqualTo(new Assessment.Due(15_000, false));
    }

    @Test
    void exemptsTheGroupsOfTheRule() {
        FeeItem item = new FeeItem(
                Set.of(),
                Set.of("HOUSEHOLD_BUSINESS"),
                CollectAt.RECEPTION,
                true,
                new FeeRule.Flat(100_000),
                List.of());
        FeeSchedule schedule = new FeeSchedule(true, List.of(item));

        assertThat(schedule.assess("ONLINE", UNIT, Set.of("HOUSEHOLD_BUSINESS"), Map.of()))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.EXEMPT_GROUP));
        assertThat(schedule.assess("ONLINE", UNIT, Set.of("ENTERPRISE"), Map.of()))
                .isEqualTo(new Assessment.Due(100_000, true));
    }

    @Test
    void isFreeWhenTheRulesGiveZero() {
        FeeItem copies = new FeeItem(
                Set.of(), Set.of(), CollectAt.RECEPTION, true, new FeeRule.PerUnit("copies", 8_000, 0), List.of());

        assertThat(new FeeSchedule(true, List.of(copies)).assess("ONLINE", UNIT, CITIZEN, Map.of()))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.FREE));
    }

    @Test
    void collectsNothingWithoutAPaymentPoint() {
        FeeItem later = new FeeItem(Set.of(), Set.of(), CollectAt.RETURN, true, new FeeRule.Flat(100_000), List.of());

        assertThat(new FeeSchedule(false, List.of(later)).assess("ONLINE", UNIT, CITIZEN, Map.of()))
                .isEqualTo(new Assessment.NoPaymentPoint());
        assertThat(new FeeSchedule(true, List.of(later)).assess("ONLINE", UNIT, CITIZEN, Map.of()))
                .isEqualTo(new Assessment.Exempt(Assessment.Exemption.FREE));
    }

    @Test
    void refusesSumsThatDoNotFit() {
        FeeSchedule schedule = new FeeSchedule(true, List.of(flat(Long.MAX_VALUE), flat(1)));

        assertThatThrownBy(() -> schedule.assess("ONLINE", UNIT, CITIZEN, Map.of()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesTheRuleOfTheUnitThatDecidesOrOfOneAboveIt() {
        FeeItem item = new FeeItem(
                Set.of(),
                Set.of(),
                CollectAt.RECEPTION,
                false,
                new FeeRule.Flat(100_000),
                List.of(new FeeItem.LocalRule(Set.of("H26.30"), new FeeRule.Flat(150_000))));
        FeeSchedule schedule = new FeeSchedule(true, List.of(item));

        assertThat(schedule.assess("ONLINE", "H26.31.02", CITIZEN, Map.of()))
                .isEqualTo(new Assessment.Due(100_000, false));
        assertThat(schedule.assess("ONLINE", "H26.30.01", CITIZEN, Map.of()))
                .isEqualTo(new Assessment.Due(150_000, false));
        assertThat(schedule.assess("ONLINE", "H26.301", CITIZEN, Map.of()))
                .isEqualTo(new Assessment.Due(100_000, false));
    }

    private static FeeItem flat(long amount, String... channels) {
        return new FeeItem(Set.of(channels), Set.of(), CollectAt.RECEPTION, true, new FeeRule.Flat(amount), List.of());
    }

    private static FeeItem kept(long amount) {
        return new FeeItem(Set.of(), Set.of(), CollectAt.RECEPTION, false, new FeeRule.Flat(amount), List.of());
    }
}
