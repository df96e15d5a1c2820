package vn.motcua.kit.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * E-mail addresses as mail providers give them; comments and quoted names are none. Judged part by part: a pattern that repeats a group, tried on
 * a text of thousands of parts, fills the stack of its thread.
 */
public final class MailAddress {

    /** RFC 5321, as are the limits of its parts. */
    private static final int LONGEST = 254;

    private static final int LONGEST_NAME = 64;
    private static final String SIGNS = "0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z" + SIGNS);
    private static final Pattern INTERNATIONAL = Pattern.compile("[\\p{L}\\p{M}" + SIGNS);
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private MailAddress() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        return isOne(text, PLAIN);
    }

    /** Whether a text is one, with letters of any language before the {@code @}. */
    public static boolean isInternational(String text) {
        return isOne(text, INTERNATIONAL);
    }

    private static boolean isOne(String text, Pattern part) {
        int at = text.indexOf('@');
        if (text.length() > LONGEST || at < 0 || at > LONGEST_NAME) {
            return false;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        return labels.length > 1
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && Arrays.stream(text.substring(0, at).split("\\.", -1))
                        .allMatch(one -> part.matcher(one).matches());
    }
}
