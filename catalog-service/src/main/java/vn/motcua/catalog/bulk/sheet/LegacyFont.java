package vn.motcua.catalog.bulk.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text typed in the fonts of the time before Unicode (TCVN3, with {@code .VnTime}, and VNI). They show the signs of Western European
 * languages as Vietnamese letters, so in any other font, and here, the text is another one.
 */
final class LegacyFont {

    private static final Pattern NAME =
            Pattern.compile("\\.vn.+|vni.+|vn[a-z]{3,}.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Letters that the old fonts do not have at their place. */
    private static final Pattern UNICODE =
            Pattern.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]");

    private static final Pattern NOT_ASCII = Pattern.compile("[\u00A1-\u00FF]");

    /** TCVN3 has its vowels where others have signs: §¨ng, C«ng, d©n. */
    private static final Pattern SIGN_IN_A_WORD = Pattern.compile(
            "\\p{L}[\u00A1-\u00A9\u00AB\u00AC\u00AE\u00AF\u00B1\u00B4-\u00B6\u00B8\u00B9\u00BB-\u00BF]\\p{L}"
                    + "|(?:^|[\\s(])[\u00A7\u00A8\u00AC\u00AE\u00B8][\\p{L}\u00A1-\u00BF]");

    /** TCVN3 has small vowels where others have capital letters: kiÓm, viÖc. */
    private static final Pattern CAPITAL_IN_A_WORD = Pattern.compile("[a-z][\u00C0-\u00D6\u00D8-\u00DE]");

    /** VNI writes a vowel and its mark as two letters: aù, oä, eâ. */
    private static final Pattern VOWEL_AND_MARK = Pattern.compile(
            "[aeouy\u00F4\u00F6][\u00F9\u00F8\u00FB\u00F5\u00EF\u00E5\u00E4\u00FC]|a[\u00E0-\u00E3\u00E8-\u00EB\u00FA]|e[\u00E0-\u00E3]|o\u00E2",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A name from abroad may have one of these; no Vietnamese word has. From the first in a word to its end, so that a text is gone through once. */
    private static final Pattern FOREIGN_WORD = Pattern.compile("[\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6\u00D8"
            + "\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF]\\S*+");

    private LegacyFont() {}

    /** Whether a font is one of them, by its name. */
    static boolean isNamed(@Nullable String font) {
        return font != null && NAME.matcher(font.strip()).matches();
    }

    /** Whether text in such a font may be another one than it shows: it has signs that are no ASCII and nothing that only Unicode has. */
    static boolean mayHaveTyped(String text) {
        return hasTyped(text)
                || (NOT_ASCII.matcher(text).find() && !UNICODE.matcher(text).find());
    }

    /** Whether text in any font, or in none, was typed in such a font. */
    static boolean hasTyped(String text) {
        if (SIGN_IN_A_WORD.matcher(text).find()) {
            return true;
        }
        return !UNICODE.matcher(text).find()
                && (CAPITAL_IN_A_WORD.matcher(text).find()
                        || VOWEL_AND_MARK.matcher(text).find()
                        || FOREIGN_WORD.matcher(text).results().limit(2).count() == 2);
    }
}
