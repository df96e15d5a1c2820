package vn.motcua.payment.fee.port;

import io.smallrye.mutiny.Uni;

/** A gateway that announces nothing: what it has taken is found in what others bring, and settled in rounds. */
public interface SettlingGateway {

    /** Goes on while there is much. */
    Uni<Void> settleWhatHasCome();
}
