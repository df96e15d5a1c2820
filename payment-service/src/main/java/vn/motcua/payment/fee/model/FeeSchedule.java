package vn.motcua.payment.fee.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.feerules.Bill;
import vn.motcua.feerules.Circumstances;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeTerms;

/**
 * What one case of one procedure version says about fees.
 *
 * @param paymentPoint whether the process has a step that waits for payment
 * @param fees its fees
 */
public record FeeSchedule(boolean paymentPoint, List<FeeTerms> fees) {

    /** Keeps its own list. */
    public FeeSchedule {
        fees = List.copyOf(fees);
    }

    /** What is due at reception: the bill of the fees that hold for the channel. */
    public Assessment assess(Circumstances circumstances) {
        return paymentPoint ? bill(CollectAt.RECEPTION, circumstances) : new Assessment.NoPaymentPoint();
    }

    /** When anything is collected after reception, on whatever channel: there the workflow waits to hear of it. */
    public Set<CollectAt> later() {
        return fees.stream()
                .map(FeeTerms::collectAt)
                .filter(moment -> moment != CollectAt.RECEPTION)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CollectAt.class)));
    }

    /** What falls due at such a moment. */
    public Assessment later(CollectAt moment, Circumstances circumstances) {
        return bill(moment, circumstances);
    }

    private Assessment bill(CollectAt moment, Circumstances circumstances) {
        Bill<FeeTerms> bill = Bill.of(fees, Function.identity(), at -> at == moment, circumstances);
        if (bill.total() > 0) {
            boolean refundable = bill.lines().stream()
                    .allMatch(
                            line -> line.charge().amount() == 0 || line.terms().refundable());
            return new Assessment.Due(bill.total(), refundable);
        }
        boolean exempt = bill.lines().stream().anyMatch(line -> line.charge().isExempt());
        return new Assessment.Exempt(exempt ? Assessment.Exemption.EXEMPT_GROUP : Assessment.Exemption.FREE);
    }
}
