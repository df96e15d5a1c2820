package vn.motcua.feerules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an amount of money comes about. Amounts are whole VND; arithmetic that would overflow fails instead. */
public sealed interface FeeRule {

    /**
     * The amount for some quantities.
     *
     * @throws WrongQuantity naming the quantity that is needed and missing, or that cannot be
     * @throws ArithmeticException when the amount does not fit
     */
    long amountFor(Quantities quantities);

    /** Every price it names, caps left out. */
    List<Long> prices();

    /** What it counts. */
    List<Counted> counts();

    /**
     * Something that a rule counts.
     *
     * @param name for example {@code copies}
     * @param assumed how many when the applicant does not say; null when the applicant must say
     */
    record Counted(String name, @Nullable Integer assumed) {

        /** A fee that counts something is never counted by nothing, unless the rule itself assumes nothing. */
        public int least() {
            return assumed != null && assumed == 0 ? 0 : 1;
        }

        /** Whether nobody may guess it. */
        public boolean isNeeded() {
            return assumed == null;
        }
    }

    /** One amount for the dossier. */
    record Flat(long amount) implements FeeRule {
        @Override
        public long amountFor(Quantities quantities) {
            return amount;
        }

        @Override
        public List<Long> prices() {
            return List.of(amount);
        }

        @Override
        public List<Counted> counts() {
            return List.of();
        }
    }

    /**
     * An amount for each unit of a quantity.
     *
     * @param quantity name of the quantity, for example {@code copies}
     * @param defaultQuantity how many when the applicant does not say; null when the applicant must say
     */
    record PerUnit(String quantity, long amount, @Nullable Integer defaultQuantity) implements FeeRule {
        @Override
        public long amountFor(Quantities quantities) {
            return Math.multiplyExact(amount, (long) unitsOf(quantities));
        }

        /** How many units. */
        public int unitsOf(Quantities quantities) {
            return quantities.of(counted());
        }

        @Override
        public List<Long> prices() {
            return List.of(amount);
        }

        @Override
        public List<Counted> counts() {
            return List.of(counted());
        }

        private Counted counted() {
            return new Counted(quantity, defaultQuantity);
        }
    }

    /**
     * A price for each unit that changes with how many there are, up to a cap, for each copy: certifying a copy costs 2,000 a page and
     * 1,000 from page 3, at most 200,000 a copy.
     *
     * @param quantity what the tiers count, for example {@code pages}
     * @param tiers in order; the last one is open
     * @param capPerCopy the most that one copy costs; null without a cap
     * @param copies name of the quantity that multiplies, one when not given; null when nothing multiplies
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
        public long amountFor(Quantities quantities) {
            return Math.multiplyExact(perCopy(quantities), (long) copiesOf(quantities));
        }

        @Override
        public List<Long> prices() {
            return tiers.stream().map(Tier::amount).toList();
        }

        @Override
        public List<Counted> counts() {
            return Stream.concat(
                            Stream.of(units()), copies == null ? Stream.empty() : Stream.of(new Counted(copies, 1)))
                    .toList();
        }

        /** What one copy costs, the cap applied. */
        public long perCopy(Quantities quantities) {
            long uncapped = uncapped(quantities);
            return capPerCopy == null ? uncapped : Math.min(capPerCopy, uncapped);
        }

        /** What one copy would cost without a cap. */
        public long uncapped(Quantities quantities) {
            long sum = 0;
            for (Share share : shares(quantities)) {
                sum = Math.addExact(sum, Math.multiplyExact(share.price(), share.units()));
            }
            return sum;
        }

        /** How many units make one copy. */
        public int unitsOf(Quantities quantities) {
            return quantities.of(units());
        }

        /** How many copies. */
        public int copiesOf(Quantities quantities) {
            return copies == null ? 1 : quantities.of(new Counted(copies, 1));
        }

        /** How many units fall into each tier, empty tiers left out. */
        public List<Share> shares(Quantities quantities) {
            int units = unitsOf(quantities);
            List<Share> shares = new ArrayList<>();
            int counted = 0;
            for (Tier tier : tiers) {
                int end = tier.upTo() == null ? units : Math.min(units, tier.upTo());
                if (end > counted) {
                    shares.add(new Share(end - counted, tier.amount()));
                    counted = end;
                }
            }
            return shares;
        }

        private Counted units() {
            return new Counted(quantity, null);
        }
    }

    /**
     * A price that holds up to a number of units.
     *
     * @param upTo the last unit at this price; null for all that follow
     */
    record Tier(@Nullable Integer upTo, long amount) {}

    /** Some units at one price. */
    record Share(int units, long price) {}
}
