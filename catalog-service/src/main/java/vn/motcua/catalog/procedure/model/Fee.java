package vn.motcua.catalog.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to pay for a case.
 *
 * @param kind fee (phí) or charge (lệ phí)
 * @param channels for which channels; null for all
 * @param exemptGroups groups of people who pay nothing
 * @param collectAt when it is collected
 * @param refundable whether it is given back when the application is refused or withdrawn
 */
public record Fee(
        Text name,
        Kind kind,
        @Nullable List<Channel> channels,
        FeeRule rule,
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

    public Fee {
        channels = channels == null ? null : List.copyOf(channels);
        exemptGroups = List.copyOf(exemptGroups);
    }

    /** Whether it is charged for applications filed through a channel. */
    public boolean appliesTo(Channel channel) {
        return channels == null || channels.contains(channel);
    }
}
