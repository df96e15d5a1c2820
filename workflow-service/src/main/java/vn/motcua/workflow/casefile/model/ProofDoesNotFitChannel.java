package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: this proof does not show that the result reached its owner by this channel. */
public final class ProofDoesNotFitChannel extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the channel and the proof that it needs. */
    public ProofDoesNotFitChannel(Delivery.Channel channel) {
        super(Kind.UNPROCESSABLE, "proof-does-not-fit-channel", Map.of("channel", channel, "needed", channel.proof()));
    }
}
