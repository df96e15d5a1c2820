package vn.motcua.intake.reference.model;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.Limit;

/**
 * The time granted from reception to result on some channels.
 *
 * @param channels where it holds; null or empty means on every channel
 * @param cutOff received later than this time of day counts as the next working day
 */
public record ProcessingLimit(
        @Nullable Set<Channel> channels,
        int amount,
        Limit.Unit unit,
        Limit.@Nullable DayCounting dayCounting,
        @Nullable LocalTime cutOff) {

    /** Whether it holds on a channel. */
    public boolean holdsOn(Channel channel) {
        return channels == null || channels.isEmpty() || channels.contains(channel);
    }

    /** The limit as the arithmetic of working time takes it. */
    public Limit limit() {
        return new Limit(amount, unit, dayCounting == null ? Limit.DayCounting.CIVIL_CODE : dayCounting, cutOff);
    }
}
