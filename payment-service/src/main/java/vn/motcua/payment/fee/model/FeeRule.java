package vn.motcua.payment.fee.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an amount is computed: exact integers of VND; an amount beyond {@code long} is refused, never rounded. */
public sealed interface FeeRule {

    /**
     * The amount for the quantities of a dossier, in VND.
     *
     * @throws ArithmeticException when it does not fit
     * @throws IllegalArgumentException when a quantity is negative, or is needed and the dossier does not say it
     */
    long amountFor(Map<String, Integer> quantities);

    /** The same for everybody. */
    record Flat(long amount) implements FeeRule {
        @Override
        public long amountFor(Map<String, Integer> quantities) {
            return amount;
        }
    }

    /**
     * So much for each copy, person, page.
     *
     * @param unstated how many when the dossier does not say; absent when it must say
     */
    record PerUnit(String quantity, long amount, @Nullable Integer unstated) implements FeeRule {
        @Override
        public long amountFor(Map<String, Integer> quantities) {
            return Math.multiplyExact(amount, FeeRule.count(quantities, quantity, unstated));
        }
    }

    /**
     * A price that changes with the number, at most so much a copy: 2,000 a page, 1,000 from page 3, at most 200,000.
     *
     * @param quantity what is counted, e.g. {@code pages}; the dossier must say how many
     * @param tiers in order; the last has no end
     * @param capPerCopy the most for one copy; absent when there is no limit
     * @param copies which quantity says how many copies; one when the dossier does not say
     */
    record Tiered(
            String quantity,
            List<Tier> tiers,
            @Nullable Long capPerCopy,
            @Nullable String copies) implements FeeRule {

        /** Keeps its own list. */
        public Tiered {
            tiers = List.copyOf(tiers);
        }

        @Override
        public long amountFor(Map<String, Integer> quantities) {
            long count = FeeRule.count(quantities, quantity, null);
            long perCopy = 0;
            long from = 0;
            for (Tier tier : tiers) {
                long upTo = tier.upTo() == null ? count : Math.min(count, tier.upTo());
                long inTier = Math.max(0, upTo - from);
                perCopy = Math.addExact(perCopy, Math.multiplyExact(tier.amount(), inTier));
                from = Math.max(from, upTo);
            }
            long capped = capPerCopy == null ? perCopy : Math.min(perCopy, capPerCopy);
            return copies == null ? capped : Math.multiplyExact(capped, FeeRule.count(quantities, copies, 1));
        }
    }

    /**
     * One step of a tiered price.
     *
     * @param upTo the last number it holds for; absent on the last tier
     * @param amount VND each
     */
    record Tier(@Nullable Integer upTo, long amount) {}

    private static long count(Map<String, Integer> quantities, String name, @Nullable Integer unstated) {
        Integer count = quantities.getOrDefault(name, unstated);
        if (count == null) {
            throw new IllegalArgumentException("nobody says how many " + name);
        }
        if (count < 0) {
            throw new IllegalArgumentException("negative quantity " + name);
        }
        return count;
    }
}
