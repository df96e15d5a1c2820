package vn.motcua.payment.gateway.vnpay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** VNPAY's times: {@code yyyyMMddHHmmss} at GMT+7. */
final class VnpayTimes {

    private static final ZoneOffset GMT_7 = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private VnpayTimes() {}

    static String write(Instant instant) {
        return FORMAT.format(instant.atOffset(GMT_7));
    }

    /** The instant; nothing when the text is none: an announcement is not lost for want of a time. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, FORMAT).toInstant(GMT_7);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
