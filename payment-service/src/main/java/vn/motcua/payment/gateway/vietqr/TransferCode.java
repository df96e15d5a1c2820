package vn.motcua.payment.gateway.vietqr;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer writes into a transfer, so that the bank's line finds its fee: {@code MC}, the last twelve hexadecimal digits of the fee's id, and two
 * check digits (ISO 7064, MOD 97-10), which no single wrong or exchanged sign survives.
 */
final class TransferCode {

    private static final Pattern SHAPE = Pattern.compile("(?=MC([0-9A-FOIL]{12})([0-9OIL]{2}))");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int LONGEST_CONTENT = 2_000;

    private TransferCode() {}

    /** The code of a fee. */
    static String of(UUID fee) {
        String end = end(fee).toUpperCase(Locale.ROOT);
        return "MC" + end + check(end);
    }

    /** What the code keeps of a fee's id. */
    static String end(UUID fee) {
        String id = fee.toString();
        return id.substring(id.length() - 12);
    }

    /**
     * The end of the id of the one fee that a content names, whatever spaces, signs and letters the bank has put in; empty when it names none, or several.
     */
    static Optional<String> endIn(String content) {
        String text = content.substring(0, Math.min(content.length(), LONGEST_CONTENT))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        Set<String> ends = new LinkedHashSet<>();
        Matcher codes = SHAPE.matcher(text);
        while (codes.find()) {
            String end = digits(codes.group(1));
            if (check(end).equals(digits(codes.group(2)))) {
                ends.add(end.toLowerCase(Locale.ROOT));
            }
        }
        return ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty();
    }

    /** People read O and 0, I, L and 1 for each other. */
    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String check(String end) {
        BigInteger number = new BigInteger(end, 16).multiply(BigInteger.valueOf(100));
        return String.format(Locale.ROOT, "%02d", 98 - number.mod(NINETY_SEVEN).intValue());
    }
}
