package vn.motcua.workflow.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workingtime.Limit;

/**
 * What this service needs to know of one case of one procedure version. It never changes after publication.
 *
 * @param flow the process as it was drawn; the line of its stages where nothing else was
 * @param stages the line of its stages, which cases follow that were opened before flows were run
 * @param limits time limits in order of precedence
 * @param askable what its applicant can be asked to complete
 */
public record PinnedCase(PinnedProcess flow, PinnedProcess stages, List<ChannelLimit> limits, Askable askable) {

    /** The one that a case follows. */
    public PinnedProcess process(boolean byStages) {
        return byStages ? stages : flow;
    }

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
