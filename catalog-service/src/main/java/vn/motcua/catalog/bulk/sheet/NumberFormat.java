package vn.motcua.catalog.bulk.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a format of a spreadsheet makes of a number, as far as a column that keeps it word for word needs to know. */
final class NumberFormat {

    /** Zeros alone: as many digits as there are zeros. */
    private static final Pattern DIGITS = Pattern.compile("(0+)(?:\\.(0+))?");

    /** Parts of a whole, hundredths and powers of ten look like nothing that somebody typed as words. */
    private static final Pattern ANOTHER_NUMBER = Pattern.compile("[%/?]|E[+-]");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]");

    /** Beyond, spreadsheets have made zeros of what was typed. */
    private static final int EXACT_DIGITS = 15;

    private NumberFormat() {}

    /**
     * What people see of a number; null when that is another thing than its digits.
     *
     * @param digits of the number, all of them
     */
    static @Nullable String shown(BigDecimal number, String digits, @Nullable String format) {
        if (number.precision() - number.scale() > EXACT_DIGITS) {
            return null;
        }
        String plain = format == null ? "General" : QUOTED.matcher(format).replaceAll("");
        Matcher zeros = DIGITS.matcher(plain);
        if (zeros.matches() && number.signum() >= 0) {
            return padded(
                    number,
                    zeros.group(1).length(),
                    zeros.group(2) == null ? 0 : zeros.group(2).length());
        }
        return ANOTHER_NUMBER.matcher(plain).find() ? null : digits;
    }

    private static @Nullable String padded(BigDecimal number, int wholes, int places) {
        BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
        if (rounded.compareTo(number) != 0) {
            return null;
        }
        String text = rounded.toPlainString();
        int length = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        return "0".repeat(Math.max(0, wholes - length)) + text;
    }
}
