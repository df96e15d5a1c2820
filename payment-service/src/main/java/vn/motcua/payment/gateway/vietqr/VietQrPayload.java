package vn.motcua.payment.gateway.vietqr;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text behind a VietQR code: EMVCo merchant-presented, with the transfer to an account by NAPAS 247. */
final class VietQrPayload {

    private static final String NAPAS = "A000000727";
    private static final String TO_AN_ACCOUNT = "QRIBFTTA";
    private static final String VND = "704";

    private VietQrPayload() {}

    /**
     * The text.
     *
     * @param amount VND
     * @param content at most 25 signs of ASCII
     */
    static String of(String bin, String account, long amount, String content) {
        String beneficiary = field("00", bin) + field("01", account);
        String text = field("00", "01")
                + field("01", "12")
                + field("38", field("00", NAPAS) + field("01", beneficiary) + field("02", TO_AN_ACCOUNT))
                + field("53", VND)
                + field("54", String.valueOf(amount))
                + field("58", "VN")
                + field("62", field("08", content))
                + "6304";
        return text + String.format(Locale.ROOT, "%04X", crc(text));
    }

    private static String field(String id, String value) {
        return id + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** CRC-16/CCITT-FALSE. */
    static int crc(String text) {
        int crc = 0xFFFF;
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= (one & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
