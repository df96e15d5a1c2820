package vn.motcua.payment.fee.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.payment.ledger.model.Posting;

/**
 * What follows from something that happened; written in one transaction.
 *
 * @param fee the fee afterwards
 * @param events to be published, in order
 * @param postings movements in the book, in order
 * @param refund money to give back
 */
public record FeeDecision(Fee fee, List<FeeEvent> events, List<Posting> postings, Optional<Refund> refund) {

    /** Keeps its own lists. */
    public FeeDecision {
        events = List.copyOf(events);
        postings = List.copyOf(postings);
    }

    static FeeDecision nothing(Fee fee) {
        return new FeeDecision(fee, List.of(), List.of(), Optional.empty());
    }

    static FeeDecision of(Fee fee, FeeEvent... events) {
        return new FeeDecision(fee, List.of(events), List.of(), Optional.empty());
    }

    /** This and what follows from it, of which at most one owes money. */
    FeeDecision and(FeeDecision next) {
        return new FeeDecision(
                next.fee,
                Stream.concat(events.stream(), next.events.stream()).toList(),
                Stream.concat(postings.stream(), next.postings.stream()).toList(),
                refund.or(next::refund));
    }

    /** Whether anything changes. */
    public boolean isEmpty() {
        return events.isEmpty() && postings.isEmpty() && refund.isEmpty();
    }
}
