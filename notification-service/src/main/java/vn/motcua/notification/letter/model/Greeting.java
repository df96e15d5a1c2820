package vn.motcua.notification.letter.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name that a letter may carry. What was typed as a name goes out under our sender to whoever was typed as its owner, so it is shown only where
 * it is nothing but a name: short, and made of letters in words. Whoever is called otherwise is greeted without a name.
 */
public final class Greeting {

    private static final int LONGEST = 60;

    /** No digits, no signs of an address, and a full stop only behind a word. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’-]+\\.?(?: [\\p{L}\\p{M}'’-]+\\.?)*");

    private Greeting() {}

    /** The name as it was given, family name first where it was given so; empty when it is more than a name. */
    public static String name(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\h\\v]+", " ")
                .strip();
        return name.length() <= LONGEST && NAME.matcher(name).matches() ? name : "";
    }
}
