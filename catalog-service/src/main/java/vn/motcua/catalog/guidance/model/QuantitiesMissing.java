package vn.motcua.catalog.guidance.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.FeeRule;
import vn.motcua.catalog.procedure.model.Quantities;

/** What has to be known before a cost can be named: a page price without a number of pages is no answer. */
public final class QuantitiesMissing {

    private QuantitiesMissing() {}

    /** The names of the quantities that the fees of a channel need where a unit decides and that nobody has given. */
    public static List<String> of(
            List<Fee> fees, Channel channel, @Nullable String unit, Quantities given, Set<String> groups) {
        return fees.stream()
                .filter(fee -> fee.appliesTo(channel))
                .filter(fee -> fee.exemptGroups().stream().noneMatch(groups::contains))
                .flatMap(fee -> needed(fee.ruleFor(unit)))
                .filter(quantity -> !given.byName().containsKey(quantity))
                .distinct()
                .toList();
    }

    private static Stream<String> needed(FeeRule rule) {
        return switch (rule) {
            case FeeRule.Flat _ -> Stream.empty();
            case FeeRule.PerUnit perUnit ->
                perUnit.defaultQuantity() == null ? Stream.of(perUnit.quantity()) : Stream.empty();
            case FeeRule.Tiered tiered -> Stream.of(tiered.quantity());
        };
    }
}
