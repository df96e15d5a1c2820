package vn.motcua.payment.fee.model;

import java.util.List;
import java.util.Set;

/**
 * One fee of a case of a procedure version.
 *
 * @param channels where it holds; empty means everywhere
 * @param exemptGroups groups that need not pay it
 * @param collectAt when it is collected
 * @param refundable whether it is given back when the case is withdrawn before a result
 * @param rule the amount where no local rule says otherwise
 * @param localRules where some units differ; the first that names the deciding unit or one above it holds
 */
public record FeeItem(
        Set<String> channels,
        Set<String> exemptGroups,
        CollectAt collectAt,
        boolean refundable,
        FeeRule rule,
        List<LocalRule> localRules) {

    /** The amount that some units set for themselves. */
    public record LocalRule(Set<String> units, FeeRule rule) {

        /** Keeps its own set. */
        public LocalRule {
            units = Set.copyOf(units);
        }

        boolean holdsFor(String unit) {
            return units.stream().anyMatch(named -> unit.equals(named) || unit.startsWith(named + "."));
        }
    }

    /** When a fee is collected. */
    public enum CollectAt {
        /** When the dossier is received. */
        RECEPTION,
        /** When a supplement is handed in. */
        SUPPLEMENT,
        /** When the result is returned. */
        RETURN
    }

    /** Keeps its own sets. */
    public FeeItem {
        channels = Set.copyOf(channels);
        exemptGroups = Set.copyOf(exemptGroups);
        localRules = List.copyOf(localRules);
    }

    /** The amount's rule where a unit decides. */
    FeeRule ruleOf(String unit) {
        return localRules.stream()
                .filter(local -> local.holdsFor(unit))
                .findFirst()
                .map(LocalRule::rule)
                .orElse(rule);
    }

    boolean holdsFor(String channel) {
        return collectAt == CollectAt.RECEPTION && (channels.isEmpty() || channels.contains(channel));
    }
}
