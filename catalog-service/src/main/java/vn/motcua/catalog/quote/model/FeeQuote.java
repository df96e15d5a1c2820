package vn.motcua.catalog.quote.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.FeeRule;
import vn.motcua.catalog.procedure.model.Quantities;
import vn.motcua.processflow.Text;

/**
 * What an application costs, line by line.
 *
 * @param total whole VND
 */
public record FeeQuote(long total, List<Line> lines) {

    /**
     * One fee.
     *
     * @param amount whole VND, 0 for somebody exempt
     * @param text how the amount came about
     * @param collectAt when it is due
     * @param refundable whether it is given back when the application is refused or withdrawn
     */
    public record Line(Text name, long amount, Text text, Fee.Kind kind, Fee.CollectAt collectAt, boolean refundable) {}

    public FeeQuote {
        lines = List.copyOf(lines);
    }

    /**
     * Adds up the fees that a channel brings.
     *
     * @param unit who decides; null when that does not matter
     * @param groups groups that the applicant belongs to; a fee that exempts one of them costs nothing
     */
    public static FeeQuote of(
            List<Fee> fees, Channel channel, @Nullable String unit, Quantities quantities, Set<String> groups) {
        List<Line> lines = new ArrayList<>();
        long total = 0;
        for (Fee fee : fees) {
            if (fee.appliesTo(channel)) {
                Line line = line(fee, unit, quantities, groups);
                lines.add(line);
                total = Math.addExact(total, line.amount());
            }
        }
        return new FeeQuote(total, lines);
    }

    private static Line line(Fee fee, @Nullable String unit, Quantities quantities, Set<String> groups) {
        FeeRule rule = fee.ruleFor(unit);
        return fee.exemptGroups().stream()
                .filter(groups::contains)
                .findFirst()
                .map(group -> line(fee, 0, FeeTexts.exempt(group)))
                .orElseGet(() -> line(fee, rule.amountFor(quantities), FeeTexts.explain(fee, rule, quantities)));
    }

    private static Line line(Fee fee, long amount, Text text) {
        return new Line(fee.name(), amount, text, fee.kind(), fee.collectAt(), fee.refundable());
    }
}
