package vn.motcua.catalog.procedure.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The short code of a procedure in the national catalogue, such as {@code 1.004222}. */
public final class NationalCode {

    /** What it looks like, as a regular expression. */
    public static final String FORM = "[0-9]\\.[0-9]{6}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private NationalCode() {}

    /** Whether a text is one. */
    public static boolean isOne(@Nullable String text) {
        return text != null && PATTERN.matcher(text).matches();
    }
}
