package vn.motcua.payment.fee.model;

import java.util.Locale;

/** A gateway that people can pay through: the wire name of the method, and the owner of transaction numbers. */
public enum GatewayName {
    /** Redirect to VNPAY. */
    VNPAY(false, true),
    /** A transfer by VietQR, which a bank statement shows. */
    VIETQR(false, false),
    /** Cash into the till of a counter. */
    CASH(true, false),
    /** A bank's terminal at a counter. */
    CARD(true, false);

    private final boolean atTheCounter;
    private final boolean overTheWire;

    GatewayName(boolean atTheCounter, boolean overTheWire) {
        this.atTheCounter = atTheCounter;
        this.overTheWire = overTheWire;
    }

    /** Whether money is taken by a cashier. */
    public boolean isAtTheCounter() {
        return atTheCounter;
    }

    /** Whether it can be asked to take and to give back money. What came otherwise people give back. */
    public boolean isOverTheWire() {
        return overTheWire;
    }

    /** How accounts of the book name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
