package vn.motcua.payment.gateway.vnpay;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** VNPAY's amounts: VND times one hundred, although no such coin exists. */
final class VnpayAmounts {

    private static final long HUNDRED = 100;

    private VnpayAmounts() {}

    static String write(long amount) {
        return Long.toString(Math.multiplyExact(amount, HUNDRED));
    }

    /** VND; empty when the text is no positive whole number of dong. */
    static OptionalLong read(@Nullable String text) {
        if (text == null || text.isEmpty() || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return OptionalLong.empty();
        }
        try {
            long hundredths = Long.parseLong(text);
            return hundredths > 0 && hundredths % HUNDRED == 0
                    ? OptionalLong.of(hundredths / HUNDRED)
                    : OptionalLong.empty();
        } catch (NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }
}
