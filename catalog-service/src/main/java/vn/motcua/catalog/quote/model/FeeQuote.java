package vn.motcua.catalog.quote.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.feerules.Bill;
import vn.motcua.feerules.Circumstances;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.Quantities;
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
    public record Line(Text name, long amount, Text text, Fee.Kind kind, CollectAt collectAt, boolean refundable) {}

    public FeeQuote {
        lines = List.copyOf(lines);
    }

    /**
     * Adds up the fees that a channel brings.
     *
     * @param unit who decides; null when that does not matter
     * @param groups groups that the applicant belongs to; a fee that exempts one of them costs nothing, one that reduces costs a part
     * @throws vn.motcua.feerules.WrongQuantity naming the quantity that is needed and missing, or that cannot be
     */
    public static FeeQuote of(
            List<Fee> fees, Channel channel, @Nullable String unit, Quantities quantities, Set<String> groups) {
        Circumstances circumstances = new Circumstances(channel.name(), unit, quantities, groups);
        Bill<Fee> bill = Bill.of(fees, Fee::terms, any -> true, circumstances);
        return new FeeQuote(
                bill.total(),
                bill.lines().stream().map(line -> line(line, circumstances)).toList());
    }

    private static Line line(Bill.Line<Fee> line, Circumstances circumstances) {
        Fee fee = line.fee();
        return new Line(
                fee.name(),
                line.charge().amount(),
                FeeTexts.explain(
                        fee, line.terms().ruleFor(circumstances.unit()), line.charge(), circumstances.quantities()),
                fee.kind(),
                fee.collectAt(),
                fee.refundable());
    }
}
