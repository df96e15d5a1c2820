package vn.motcua.intake.reference.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that a fee due at reception is counted by and that nobody may guess, for instance how many pages are certified.
 *
 * @param channels where the fee holds; empty means on every channel
 */
public record NeededQuantity(String name, Set<Channel> channels) {

    public NeededQuantity {
        channels = Set.copyOf(channels);
    }

    /** Whether it is needed on a channel; null while none is chosen. */
    public boolean neededOn(@Nullable Channel channel) {
        return channels.isEmpty() || (channel != null && channels.contains(channel));
    }
}
