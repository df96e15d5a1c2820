package vn.motcua.notification.notice.model;

import java.util.List;

/**
 * What became of one attempt to send a notice.
 *
 * @param references what the channel calls what it took over, where it may tell more of it later
 */
public record Attempt(LeasedDelivery leased, Outcome outcome, List<String> references) {

    /** One of which nothing more is told. */
    public Attempt(LeasedDelivery leased, Outcome outcome) {
        this(leased, outcome, List.of());
    }

    /** The delivery as it was when the attempt began. */
    public Delivery delivery() {
        return leased.delivery();
    }
}
