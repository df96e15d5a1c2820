package vn.motcua.payment.fee.model;

import java.util.Locale;

/** A gateway that people can pay through: the wire name of the method, and the owner of transaction numbers. */
public enum GatewayName {
    /** Redirect to VNPAY. */
    VNPAY,
    /** Cash into the till of a counter. */
    CASH,
    /** A bank's terminal at a counter. */
    CARD;

    /** Whether money is taken and given back by a cashier, and nobody is asked over the wire. */
    public boolean isAtTheCounter() {
        return this != VNPAY;
    }

    /** How accounts of the book name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
