package vn.motcua.catalog.search.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Vietnamese without its marks, so that "dang ki ket hon" and "Đăng ký kết hôn" are the same: lower case, no diacritics, đ as d (and ð, whose capital looks like Đ), one
 * spelling for the y and i that people write for each other (ký, kí), words of letters, digits and inner dots, each with one space before
 * it.
 */
public record FoldedText(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}.]+");
    private static final Pattern LOOSE_DOTS = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\.+|\\.+(?![\\p{L}\\p{Nd}])");
    /** A y that ends a syllable right after its consonants; the one of "tay" or "thuy" is another sound than i. */
    private static final Pattern Y_FOR_I = Pattern.compile("(?<= (?:[b-df-hj-np-tv-xz]{1,3}|qu))y(?= |$)");

    /** Folds some texts into one. */
    public static FoldedText of(String... texts) {
        String lower = String.join(" ", texts)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('\u00f0', 'd')
                .replace('\u00F0', 'd');
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String words = words(plain);
        return new FoldedText(
                words.isEmpty() ? "" : Y_FOR_I.matcher(" " + words).replaceAll("i"));
    }

    /** The words of a text with their marks, lower case: what the folding loses. */
    public static List<String> markedWords(String text) {
        return split(words(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)));
    }

    /** The words. */
    public List<String> words() {
        return split(text);
    }

    private static String words(String text) {
        return NO_WORD.matcher(LOOSE_DOTS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
