package vn.motcua.processflow;

/** When a payment collects its fees (HinhThucThu). */
public enum PaymentPoint {
    RECEPTION,
    SUPPLEMENT,
    RETURN
}
