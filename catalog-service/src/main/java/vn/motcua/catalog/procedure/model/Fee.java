package vn.motcua.catalog.procedure.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.Relief;
import vn.motcua.processflow.Text;

/**
 * Something to pay for a case.
 *
 * @param kind fee (phí) or charge (lệ phí)
 * @param channels for which channels; null for all
 * @param rule how the amount comes about where no local rule says otherwise
 * @param frame the bounds that the law sets where the amount is set locally
 * @param setBy who set the amount locally; null when it is national
 * @param localRules where some units differ; the first that names a unit or one above it counts
 * @param exemptGroups groups of people who pay nothing
 * @param reductions groups of people who pay a part; null when there are none
 * @param collectAt when it is collected
 * @param refundable whether it is given back when the application is refused or withdrawn
 */
public record Fee(
        Text name,
        Kind kind,
        @Nullable List<Channel> channels,
        FeeRule rule,
        @Nullable Frame frame,
        @Nullable Authority setBy,
        @Nullable List<LocalRule> localRules,
        List<String> exemptGroups,
        @Nullable List<Reduction> reductions,
        CollectAt collectAt,
        boolean refundable) {

    /** The two kinds of public money. */
    public enum Kind {
        FEE,
        CHARGE
    }

    /** The least and the most that a local authority may set, whole VND. */
    public record Frame(long min, long max) {}

    /** A local authority and the decision by which it set an amount. */
    public record Authority(String unit, ProcedureVersion.Decision decision) {}

    /**
     * What a group is let off.
     *
     * @param percent 1 to 99; who pays nothing is exempt
     */
    public record Reduction(String group, int percent) {}

    /** The rule of some units. */
    public record LocalRule(List<String> units, FeeRule rule) {
        public LocalRule {
            units = List.copyOf(units);
        }
    }

    public Fee {
        channels = channels == null ? null : List.copyOf(channels);
        localRules = localRules == null ? null : List.copyOf(localRules);
        exemptGroups = List.copyOf(exemptGroups);
        reductions = reductions == null ? null : List.copyOf(reductions);
    }

    /** What the sum of it follows from. */
    public FeeTerms terms() {
        return new FeeTerms(
                channels == null ? Set.of() : channels.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                rule,
                localRules == null
                        ? List.of()
                        : localRules.stream()
                                .map(local -> new FeeTerms.LocalRule(Set.copyOf(local.units()), local.rule()))
                                .toList(),
                Stream.concat(
                                exemptGroups.stream().map(group -> new Relief(group, 100)),
                                (reductions == null ? List.<Reduction>of() : reductions)
                                        .stream().map(one -> new Relief(one.group(), one.percent())))
                        .toList(),
                collectAt,
                refundable);
    }
}
