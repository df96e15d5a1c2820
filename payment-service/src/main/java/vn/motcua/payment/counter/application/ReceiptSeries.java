package vn.motcua.payment.counter.application;

import java.time.Instant;
import vn.motcua.kit.time.VietnamTime;

/** A unit begins a series of receipts each year. */
final class ReceiptSeries {

    private ReceiptSeries() {}

    static String of(String unit, Instant now) {
        return unit + "/" + VietnamTime.day(now).getYear();
    }
}
