package vn.motcua.payment.fee.model;

import java.util.Locale;

/** A gateway that people can pay through: the wire name of the method, and the owner of transaction numbers. */
public enum GatewayName {
    /** Redirect to VNPAY. */
    VNPAY;

    /** How accounts of the book name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
