package vn.motcua.catalog.quote.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.Quantities;
import vn.motcua.catalog.procedure.model.Text;

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
     */
    public record Line(Text name, long amount, Text text) {}

    public FeeQuote {
        lines = List.copyOf(lines);
    }

    /**
     * Adds up the fees that a channel brings.
     *
     * @param groups groups that the applicant belongs to; a fee that exempts one of them costs nothing
     */
    public static FeeQuote of(List<Fee> fees, Channel channel, Quantities quantities, Set<String> groups) {
        List<Line> lines = new ArrayList<>();
        long total = 0;
        for (Fee fee : fees) {
            if (fee.appliesTo(channel)) {
                Line line = line(fee, quantities, groups);
                lines.add(line);
                total = Math.addExact(total, line.amount());
            }
        }
        return new FeeQuote(total, lines);
    }

    private static Line line(Fee fee, Quantities quantities, Set<String> groups) {
        return fee.exemptGroups().stream()
                .filter(groups::contains)
                .findFirst()
                .map(group -> new Line(fee.name(), 0, FeeTexts.exempt(group)))
                .orElseGet(() -> new Line(
                        fee.name(), fee.rule().amountFor(quantities), FeeTexts.explain(fee.rule(), quantities)));
    }
}
