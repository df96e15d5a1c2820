package vn.motcua.payment.gateway.vnpay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;

/** VNPAY's times: {@code yyyyMMddHHmmss} at GMT+7. */
final class VnpayTimes {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private VnpayTimes() {}

    static String write(Instant instant) {
        return FORMAT.format(VietnamTime.local(instant));
    }

    /** The instant; nothing when the text is none: an announcement is not lost for want of a time. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text, FORMAT);
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                    ? null
                    : time.atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
