package vn.motcua.workflow.casefile.model;

/**
 * How a result reached its owner. A notice that it is ready is not a delivery.
 *
 * @param channel the way it went
 * @param proof what shows that it arrived
 * @param reference where the proof can be found, e.g. a tracking number
 */
public record Delivery(Channel channel, Proof proof, String reference) {

    /** What shows that a result arrived. */
    public enum Proof {
        RECEIPT_SIGNED,
        DOWNLOADED,
        POST_TRACKING
    }

    /** The ways a result can go, each with the proof that belongs to it. */
    public enum Channel {
        ONLINE(Proof.DOWNLOADED),
        COUNTER(Proof.RECEIPT_SIGNED),
        POST(Proof.POST_TRACKING);

        private final Proof proof;

        Channel(Proof proof) {
            this.proof = proof;
        }

        /** The only proof that counts for this channel. */
        public Proof proof() {
            return proof;
        }
    }
}
