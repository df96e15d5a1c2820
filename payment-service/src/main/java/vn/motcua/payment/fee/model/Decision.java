package vn.motcua.payment.fee.model;

import java.util.List;
import java.util.Optional;
import vn.motcua.payment.ledger.model.Posting;

/**
 * What follows from something that happened; written in one transaction.
 *
 * @param fee the fee afterwards
 * @param events to be published, in order
 * @param postings movements in the book, in order
 * @param refund money to give back
 */
public record Decision(Fee fee, List<FeeEvent> events, List<Posting> postings, Optional<Refund> refund) {

    /** Keeps its own lists. */
    public Decision {
        events = List.copyOf(events);
        postings = List.copyOf(postings);
    }

    static Decision nothing(Fee fee) {
        return new Decision(fee, List.of(), List.of(), Optional.empty());
    }

    static Decision of(Fee fee, FeeEvent... events) {
        return new Decision(fee, List.of(events), List.of(), Optional.empty());
    }

    /** Whether anything changes. */
    public boolean isEmpty() {
        return events.isEmpty() && postings.isEmpty() && refund.isEmpty();
    }
}
