package vn.motcua.intake.reference.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that a fee is counted by, for instance how many pages are certified.
 *
 * @param channels where the fee holds; empty means on every channel
 * @param needed whether nobody may guess it: the fee is due at reception, and no number is assumed when nobody says one
 * @param least 1, because a fee that counts something is not counted by nothing; 0 where the version itself assumes none
 * @param formField the field of the form that asks for the same number, if there is one
 */
public record CountedQuantity(
        String name,
        Set<Channel> channels,
        boolean needed,
        int least,
        @Nullable String formField) {

    public CountedQuantity {
        channels = Set.copyOf(channels);
    }

    /** Whether it is needed on a channel; null while none is chosen. */
    public boolean neededOn(@Nullable Channel channel) {
        return needed && (channels.isEmpty() || (channel != null && channels.contains(channel)));
    }
}
