package vn.motcua.catalog.guidance.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.Quantities;
import vn.motcua.feerules.Relief;

/** What has to be known before a cost can be named: a page price without a number of pages is no answer. */
public final class QuantitiesMissing {

    private QuantitiesMissing() {}

    /** The names of the quantities that the fees of a channel need where a unit decides and that nobody has given. */
    public static List<String> of(
            List<Fee> fees, Channel channel, @Nullable String unit, Quantities given, Set<String> groups) {
        return fees.stream()
                .map(Fee::terms)
                .filter(fee -> fee.holdsOn(channel.name()))
                .filter(fee -> fee.reliefFor(groups).filter(Relief::isExemption).isEmpty())
                .flatMap(fee -> fee.ruleFor(unit).counts().stream())
                .filter(FeeRule.Counted::isNeeded)
                .map(FeeRule.Counted::name)
                .filter(quantity -> !given.byName().containsKey(quantity))
                .distinct()
                .toList();
    }
}
