package vn.motcua.payment.fee.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.FeeItem;
import vn.motcua.payment.fee.model.FeeRule;
import vn.motcua.payment.fee.model.FeeSchedule;

/** The part of a published procedure version that says what is to be paid. */
record ProcedureBody(@Nullable List<CaseBody> cases) {

    record CaseBody(
            String code,
            @Nullable List<FeeBody> fees,
            @Nullable ProcessBody process) {
        FeeSchedule schedule() {
            boolean paymentPoint = process != null
                    && orEmpty(process.steps()).stream().anyMatch(step -> "PAYMENT".equals(step.kind()));
            return new FeeSchedule(
                    paymentPoint, orEmpty(fees).stream().map(FeeBody::item).toList());
        }
    }

    record ProcessBody(@Nullable List<StepBody> steps) {}

    record StepBody(String kind) {}

    record FeeBody(
            @Nullable List<String> channels,
            @Nullable List<String> exemptGroups,
            FeeItem.CollectAt collectAt,
            boolean refundable,
            RuleBody rule,
            @Nullable List<LocalRuleBody> localRules) {
        FeeItem item() {
            return new FeeItem(
                    Set.copyOf(orEmpty(channels)),
                    Set.copyOf(orEmpty(exemptGroups)),
                    collectAt,
                    refundable,
                    rule.rule(),
                    orEmpty(localRules).stream().map(LocalRuleBody::toModel).toList());
        }
    }

    record LocalRuleBody(List<String> units, RuleBody rule) {
        FeeItem.LocalRule toModel() {
            return new FeeItem.LocalRule(Set.copyOf(units), rule.rule());
        }
    }

    record RuleBody(
            String type,
            @Nullable Long amount,
            @Nullable String quantity,
            @Nullable Integer defaultQuantity,
            @Nullable List<TierBody> tiers,
            @Nullable Long capPerCopy,
            @Nullable String copies) {
        FeeRule rule() {
            return switch (type) {
                case "FLAT" -> new FeeRule.Flat(needed(amount, "amount"));
                case "PER_UNIT" ->
                    new FeeRule.PerUnit(
                            needed(quantity, "quantity"),
                            needed(amount, "amount"),
                            defaultQuantity == null ? 1 : defaultQuantity);
                case "TIERED" ->
                    new FeeRule.Tiered(
                            needed(quantity, "quantity"),
                            orEmpty(tiers).stream()
                                    .map(tier -> new FeeRule.Tier(tier.upTo(), tier.amount()))
                                    .toList(),
                            capPerCopy,
                            copies);
                default -> throw new IllegalArgumentException("unknown fee rule " + type);
            };
        }
    }

    record TierBody(@Nullable Integer upTo, long amount) {}

    /** By case. */
    Map<String, FeeSchedule> schedules() {
        return orEmpty(cases).stream().collect(Collectors.toMap(CaseBody::code, CaseBody::schedule));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("fee rule lacks " + name);
        }
        return value;
    }
}
