package vn.motcua.payment.gateway.vnpay;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as VNPAY takes them: Vietnamese without diacritics, no special characters, at most 255. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9.-]+");
    private static final int MOST = 255;

    private PlainText() {}

    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String plain = SPECIAL.matcher(bare.replace('đ', 'd')
                        .replace('Đ', 'D')
                        .replace('\u00f0', 'd')
                        .replace('\u00d0', 'D'))
                .replaceAll(" ")
                .strip();
        return plain.length() > MOST ? plain.substring(0, MOST) : plain;
    }
}
