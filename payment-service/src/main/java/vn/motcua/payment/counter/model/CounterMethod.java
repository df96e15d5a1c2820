package vn.motcua.payment.counter.model;

import vn.motcua.payment.fee.model.GatewayName;

/** How somebody pays at a counter; neither ever counts as paid online. */
public enum CounterMethod {
    /** Into the till. */
    CASH(GatewayName.CASH),
    /** By the bank's terminal at the desk. */
    CARD(GatewayName.CARD);

    private final GatewayName gateway;

    CounterMethod(GatewayName gateway) {
        this.gateway = gateway;
    }

    /** Who holds the money, in the words of the book. */
    public GatewayName gateway() {
        return gateway;
    }
}
