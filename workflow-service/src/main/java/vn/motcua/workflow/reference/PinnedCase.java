package vn.motcua.workflow.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.workflow.process.model.ProcessDefinition;
import vn.motcua.workingtime.Limit;

/**
 * What this service needs to know of one case of one procedure version. It never changes after publication.
 *
 * @param process the steps
 * @param limits time limits in order of precedence
 */
public record PinnedCase(ProcessDefinition process, List<ChannelLimit> limits) {

    /**
     * A time limit and where it holds.
     *
     * @param channels filing channels; empty means all
     * @param limit how long
     */
    public record ChannelLimit(Set<String> channels, Limit limit) {}

    /** The limit that holds for a filing channel: the first that names it or names none. */
    public Optional<Limit> limitFor(String channel) {
        return limits.stream()
                .filter(candidate ->
                        candidate.channels().isEmpty() || candidate.channels().contains(channel))
                .map(ChannelLimit::limit)
                .findFirst();
    }
}
