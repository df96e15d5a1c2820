package vn.motcua.catalog.bulk.laythutuc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money in texts: whole dong, thousands set off by points or by commas, {@code 8.000 đồng/bản}. */
final class Amounts {

    private static final String GROUPED = "\\d{1,3}(?:(?:\\.\\d{3})+|(?:,\\d{3})+)";
    private static final String CURRENCY = "(?iu:đồng|vnđ|vnd|đ)(?![\\p{L}\\d])";
    private static final Pattern WHOLLY = Pattern.compile(
            "(" + GROUPED + "|\\d{1,15}?)(?:[.,]0{1,2})?\\s*(" + CURRENCY + "(?:\\s*/.*)?)?", Pattern.DOTALL);
    private static final Pattern WITHIN =
            Pattern.compile("(?<![\\p{L}\\d/.,-])(?:(" + GROUPED + ")(?![\\d/]|[.,]\\d)|(\\d{1,15})(?=\\s*" + CURRENCY
                    + "))(?:\\s*(" + CURRENCY + "(?:\\s*/\\s*(?:\\d+\\s*)?[\\p{L}]+)?))?");

    private Amounts() {}

    /**
     * An amount and what it is for.
     *
     * @param unit such as {@code đồng/bản}; null when nothing stands behind the number
     */
    record Amount(long dong, @Nullable String unit) {}

    /** The amount that a text is; null when it is something else, or more than that. */
    static @Nullable Amount wholly(String text) {
        Matcher amount = WHOLLY.matcher(text);
        String number = amount.matches() ? amount.group(1) : null;
        return number == null ? null : amount(number, amount.group(2));
    }

    /** The amounts that a text names among other words. */
    static List<Amount> within(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher amount = WITHIN.matcher(text);
        while (amount.find()) {
            String number = amount.group(1) == null ? amount.group(2) : amount.group(1);
            amounts.add(amount(number, amount.group(3)));
        }
        return amounts;
    }

    private static Amount amount(String number, @Nullable String unit) {
        String digits = number.replaceAll("[.,]", "");
        // Longer ones are no prices; as the largest of all they agree with nothing.
        return new Amount(digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits), unit);
    }
}
