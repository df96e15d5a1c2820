package vn.motcua.catalog.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        CollectAt collectAt,
        boolean refundable) {

    /** The two kinds of public money. */
    public enum Kind {
        FEE,
        CHARGE
    }

    /** When money is due (HinhThucThu). */
    public enum CollectAt {
        RECEPTION,
        SUPPLEMENT,
        RETURN
    }

    /** The least and the most that a local authority may set, whole VND. */
    public record Frame(long min, long max) {}

    /** A local authority and the decision by which it set an amount. */
    public record Authority(String unit, ProcedureVersion.Decision decision) {}

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
    }

    /** Whether it is charged for applications filed through a channel. */
    public boolean appliesTo(Channel channel) {
        return channels == null || channels.contains(channel);
    }

    /**
     * The rule that counts where a unit decides.
     *
     * @param unit dotted code of the unit; null for whoever has no rule of its own
     */
    public FeeRule ruleFor(@Nullable String unit) {
        if (unit == null || localRules == null) {
            return rule;
        }
        return localRules.stream()
                .filter(local ->
                        local.units().stream().anyMatch(named -> unit.equals(named) || unit.startsWith(named + ".")))
                .findFirst()
                .map(LocalRule::rule)
                .orElse(rule);
    }
}
