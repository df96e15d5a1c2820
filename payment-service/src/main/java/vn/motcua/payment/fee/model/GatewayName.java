package vn.motcua.payment.fee.model;

import java.util.Locale;

/** A gateway that people can pay through: the wire name of the method, and the owner of transaction numbers. */
public enum GatewayName {
    /** Redirect to VNPAY. */
    VNPAY(false),
    /** Cash into the till of a counter. */
    CASH(true),
    /** A bank's terminal at a counter. */
    CARD(true);

    private final boolean atTheCounter;

    GatewayName(boolean atTheCounter) {
        this.atTheCounter = atTheCounter;
    }

    /** Whether money is taken and given back by a cashier, and nobody is asked over the wire. */
    public boolean isAtTheCounter() {
        return atTheCounter;
    }

    /** How accounts of the book name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
