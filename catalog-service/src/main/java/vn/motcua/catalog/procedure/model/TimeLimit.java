package vn.motcua.catalog.procedure.model;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.Limit;

/**
 * How long a case may take.
 *
 * @param channels for which channels; null for all
 */
public record TimeLimit(
        @Nullable List<Channel> channels,
        int amount,
        Limit.Unit unit,
        Limit.DayCounting dayCounting,
        @Nullable LocalTime cutOff) {

    /** Whether it holds for applications filed through a channel. */
    public boolean appliesTo(Channel channel) {
        return channels == null || channels.contains(channel);
    }
}
