package vn.motcua.payment.fee.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one case of one procedure version says about fees.
 *
 * @param paymentPoint whether the process has a step that waits for payment
 * @param items its fees
 */
public record FeeSchedule(boolean paymentPoint, List<FeeItem> items) {

    /** Keeps its own list. */
    public FeeSchedule {
        items = List.copyOf(items);
    }

    /**
     * What is due at reception: the sum of the fees that hold for the channel and from which the applicant is not
     * exempt.
     *
     * @param unit who decides
     * @param groups groups the applicant belongs to
     */
    public Assessment assess(String channel, String unit, Set<String> groups, Map<String, Integer> quantities) {
        if (!paymentPoint) {
            return new Assessment.NoPaymentPoint();
        }
        long amount = 0;
        boolean refundable = true;
        boolean exempt = false;
        for (FeeItem item : items) {
            if (!item.holdsFor(channel)) {
                continue;
            }
            long part = item.ruleOf(unit).amountFor(quantities);
            if (part > 0 && item.exemptGroups().stream().anyMatch(groups::contains)) {
                exempt = true;
                continue;
            }
            amount = Math.addExact(amount, part);
            refundable &= part == 0 || item.refundable();
        }
        if (amount > 0) {
            return new Assessment.Due(amount, refundable);
        }
        return new Assessment.Exempt(exempt ? Assessment.Exemption.EXEMPT_GROUP : Assessment.Exemption.FREE);
    }
}
