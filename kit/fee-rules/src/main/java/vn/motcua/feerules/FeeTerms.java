package vn.motcua.feerules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one fee of a case of a procedure version.
 *
 * @param channels where it holds; empty means everywhere
 * @param rule the amount where no local rule says otherwise
 * @param localRules where some units differ; the first that names the deciding unit or one above it holds
 * @param reliefs what groups need not pay; of several the greatest counts
 * @param collectAt when it is collected
 * @param refundable whether it is given back when the application is refused or withdrawn
 */
public record FeeTerms(
        Set<String> channels,
        FeeRule rule,
        List<LocalRule> localRules,
        List<Relief> reliefs,
        CollectAt collectAt,
        boolean refundable) {

    /** The amount that some units set for themselves. */
    public record LocalRule(Set<String> units, FeeRule rule) {

        /** Keeps its own set. */
        public LocalRule {
            units = Set.copyOf(units);
        }

        private boolean holdsFor(String unit) {
            return units.stream().anyMatch(named -> unit.equals(named) || unit.startsWith(named + "."));
        }
    }

    /** Keeps its own lists. */
    public FeeTerms {
        channels = Set.copyOf(channels);
        localRules = List.copyOf(localRules);
        reliefs = List.copyOf(reliefs);
    }

    /** Whether it is charged for what is filed through a channel. */
    public boolean holdsOn(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /**
     * The rule that counts where a unit decides.
     *
     * @param unit dotted code of the unit; null for whoever has no rule of its own
     */
    public FeeRule ruleFor(@Nullable String unit) {
        return unit == null
                ? rule
                : localRules.stream()
                        .filter(local -> local.holdsFor(unit))
                        .findFirst()
                        .map(LocalRule::rule)
                        .orElse(rule);
    }

    /** Its rules, wherever a unit decides. */
    public Stream<FeeRule> rules() {
        return Stream.concat(Stream.of(rule), localRules.stream().map(LocalRule::rule));
    }

    /** The greatest relief that somebody of these groups has; of equals the first. */
    public Optional<Relief> reliefFor(Set<String> groups) {
        return reliefs.stream()
                .filter(relief -> groups.contains(relief.group()))
                .min(Comparator.comparing(Relief::percent).reversed());
    }

    /**
     * What it comes to. Who is exempt is not asked how many.
     *
     * @throws WrongQuantity naming the quantity that is needed and missing, or that cannot be
     * @throws ArithmeticException when the amount does not fit
     */
    public Charge charge(Circumstances circumstances) {
        Optional<Relief> relief = reliefFor(circumstances.groups());
        if (relief.filter(Relief::isExemption).isPresent()) {
            return new Charge(0, relief.get());
        }
        long full = ruleFor(circumstances.unit()).amountFor(circumstances.quantities());
        return relief.map(some -> new Charge(some.of(full), some)).orElseGet(() -> new Charge(full, null));
    }
}
