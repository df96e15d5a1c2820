package vn.motcua.payment.fee.model;

import java.util.Set;

/**
 * One fee of a case of a procedure version.
 *
 * @param channels where it holds; empty means everywhere
 * @param exemptGroups groups that need not pay it
 * @param collectAt when it is collected
 * @param refundable whether it is given back when the case is withdrawn before a result
 * @param rule the amount
 */
public record FeeItem(
        Set<String> channels, Set<String> exemptGroups, CollectAt collectAt, boolean refundable, FeeRule rule) {

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
    }

    boolean holdsFor(String channel) {
        return collectAt == CollectAt.RECEPTION && (channels.isEmpty() || channels.contains(channel));
    }
}
