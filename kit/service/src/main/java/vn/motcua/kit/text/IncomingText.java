package vn.motcua.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a text from outside may hold, wherever it comes in: bodies, queries, paths, headers, sheets. What no screen shows and no database or mail
 * should carry is refused; what comes along unseen when people paste is stripped.
 */
public final class IncomingText {

    /** Blank, although Unicode calls them letters or symbols. */
    private static final String EMPTY_GLYPHS = "\u115f\u1160\u3164\uffa0\u2800";

    private static final char JOINER = '\u200d';
    private static final char AS_PICTURE = '\ufe0f';
    private static final char FIRST_COMBINING = '\u0300';

    private IncomingText() {}

    /**
     * The first character that may not be in a text, as {@code U+0000}; null when there is none. Line breaks and tabs pass: whether they may be
     * there depends on the field.
     */
    public static @Nullable String refused(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (isRefused(c)) {
                return "U+%04X".formatted((int) c).toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** Whether it has a line break of any kind, or a tab. */
    public static boolean hasLines(CharSequence text) {
        return text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t' || isSeparator(c));
    }

    /** With line feeds for every kind of line break, and without those at its ends. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .strip();
    }

    /**
     * Without invisible characters, and without blanks of any kind at its ends; letters with their marks in one piece, however a keyboard composed
     * them; with the Vietnamese đ where some keyboards write the letter that looks like it. Line breaks stay.
     */
    public static String stripped(String text) {
        return withVietnameseD(composed(visible(text)));
    }

    /** Some systems write a letter and each of its marks apart: the same to the eye, another text to every comparison. */
    private static String composed(String text) {
        boolean mayBeApart = text.chars().anyMatch(c -> c >= FIRST_COMBINING);
        return mayBeApart ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    /** Icelandic has this letter too, but never at the beginning of a word, and Vietnamese has đ nowhere else. */
    private static String withVietnameseD(String text) {
        if (text.indexOf('\u00d0') < 0 && text.indexOf('\u00f0') < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            boolean beginsWord = i == 0 || !Character.isLetter(mended.charAt(i - 1));
            if (beginsWord && mended.charAt(i) == '\u00d0') {
                mended.setCharAt(i, 'Đ');
            } else if (beginsWord && mended.charAt(i) == '\u00f0') {
                mended.setCharAt(i, 'đ');
            }
        }
        return mended.toString();
    }

    private static String visible(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            if (!isInvisible(c) || (c == JOINER && isPartOfPicture(before))) {
                visible.appendCodePoint(c);
            }
            before = c;
        }
        int begin = 0;
        int end = visible.length();
        while (begin < end && isBlank(visible.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(visible.charAt(end - 1))) {
            end--;
        }
        return visible.substring(begin, end);
    }

    private static boolean isClean(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
            return false;
        }
        return text.codePoints().noneMatch(c -> c >= 0x7f && isInvisible(c));
    }

    /** What formats text without being seen, such as a blank of no width or a soft hyphen. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || EMPTY_GLYPHS.indexOf(c) >= 0;
    }

    /** Pictures are joined into one. */
    private static boolean isPartOfPicture(int c) {
        return Character.isEmojiPresentation(c) || Character.isEmojiModifier(c) || c == AS_PICTURE;
    }

    private static boolean isSeparator(int c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) && !isSeparator(c);
    }

    /** Control characters but tab and line breaks, halves of surrogate pairs, what turns the direction of writing, and what is no character or stands for one that was lost. */
    private static boolean isRefused(char c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || Character.isSurrogate(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\ufdd0' && c <= '\ufdef')
                || c >= '\ufffd';
    }
}
