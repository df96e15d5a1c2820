package vn.motcua.catalog.bulk.laythutuc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of agencies in either form of Decision 20/2020: dotted from the top, {@code H26.15.02}, or padded from the bottom,
 * {@code 000.02.15.H26}.
 */
final class AgencyCode {

    private static final Pattern DOTTED = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{2})*");
    private static final Pattern PADDED = Pattern.compile("000\\.(\\d{2})\\.(\\d{2})\\.([A-Z]\\d{2})");
    private static final String NONE = "00";

    private AgencyCode() {}

    /** The dotted form; null when it is neither. */
    static @Nullable String dotted(String text) {
        String code = text.replace(" ", "").toUpperCase(Locale.ROOT);
        Matcher padded = PADDED.matcher(code);
        if (!padded.matches()) {
            return DOTTED.matcher(code).matches() ? code : null;
        }
        String third = padded.group(1);
        String second = padded.group(2);
        if (second.equals(NONE)) {
            return third.equals(NONE) ? padded.group(3) : null;
        }
        return padded.group(3) + "." + second + (third.equals(NONE) ? "" : "." + third);
    }
}
