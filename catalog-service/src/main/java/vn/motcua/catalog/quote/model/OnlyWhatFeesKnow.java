package vn.motcua.catalog.quote.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.Quantities;
import vn.motcua.feerules.Relief;
import vn.motcua.kit.refusal.InvalidRequest;

/** Policy: what is stated for fees means something to one of them. A name that none knows is a slip of whoever asks, and the sum would be another than meant. */
public final class OnlyWhatFeesKnow {

    private OnlyWhatFeesKnow() {}

    /**
     * Checks the policy.
     *
     * @param fees all that may come to be paid, whatever the channel and the unit
     * @throws InvalidRequest naming each quantity that no fee counts and each group that no fee lets off
     */
    public static void check(Collection<Fee> fees, Quantities quantities, List<String> groups) {
        List<FeeTerms> terms = fees.stream().map(Fee::terms).toList();
        Set<String> counted = terms.stream()
                .flatMap(FeeTerms::rules)
                .flatMap(rule -> rule.counts().stream())
                .map(FeeRule.Counted::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> letOff = terms.stream()
                .flatMap(one -> one.reliefs().stream())
                .map(Relief::group)
                .collect(Collectors.toCollection(TreeSet::new));
        InvalidRequest refusal = new InvalidRequest();
        for (String name : new TreeSet<>(quantities.byName().keySet())) {
            if (!counted.contains(name)) {
                refusal.at("quantities." + name, "unknown-quantity", Map.of("quantities", listed(counted)));
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            if (!letOff.contains(groups.get(i))) {
                refusal.at("groups[" + i + "]", "group-without-relief", Map.of("groups", listed(letOff)));
            }
        }
        refusal.throwIfAny();
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
