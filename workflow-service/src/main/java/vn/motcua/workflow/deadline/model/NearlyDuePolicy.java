package vn.motcua.workflow.deadline.model;

import java.time.Duration;

/**
 * When little time is left: less than a share of the whole working time, or less than some working hours, whichever is reached first.
 * A very short term is never nearly due before a part of it has passed, or every same-day step would be so from its beginning.
 *
 * @param share percent of the whole working time
 * @param least working time
 * @param most percent of the whole working time that the warning may take at most
 */
public record NearlyDuePolicy(int share, Duration least, int most) {

    /** The working time before the end of a term at which it becomes nearly due. */
    public Duration warning(Duration whole) {
        Duration byShare = percent(whole, share);
        Duration wanted = byShare.compareTo(least) > 0 ? byShare : least;
        Duration limit = percent(whole, most);
        return wanted.compareTo(limit) > 0 ? limit : wanted;
    }

    static Duration percent(Duration whole, int percent) {
        return Duration.ofSeconds(whole.toSeconds() * percent / 100);
    }
}
