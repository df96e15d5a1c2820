package vn.motcua.feerules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an application costs: the fees that its channel brings, in the order of the procedure.
 *
 * @param <F> what the caller calls a fee
 * @param total whole VND
 */
public record Bill<F>(long total, List<Line<F>> lines) {

    /** One fee and what it comes to. */
    public record Line<F>(F fee, FeeTerms terms, Charge charge) {}

    /** Keeps its own list. */
    public Bill {
        lines = List.copyOf(lines);
    }

    /**
     * Adds up what is collected at some moments.
     *
     * @throws WrongQuantity naming the quantity that is needed and missing, or that cannot be
     * @throws ArithmeticException when the sum does not fit
     */
    public static <F> Bill<F> of(
            List<F> fees,
            Function<? super F, FeeTerms> termsOf,
            Predicate<CollectAt> moments,
            Circumstances circumstances) {
        List<Line<F>> lines = new ArrayList<>();
        long total = 0;
        for (F fee : fees) {
            FeeTerms terms = termsOf.apply(fee);
            if (moments.test(terms.collectAt()) && terms.holdsOn(circumstances.channel())) {
                Charge charge = terms.charge(circumstances);
                lines.add(new Line<>(fee, terms, charge));
                total = Math.addExact(total, charge.amount());
            }
        }
        return new Bill<>(total, lines);
    }
}
