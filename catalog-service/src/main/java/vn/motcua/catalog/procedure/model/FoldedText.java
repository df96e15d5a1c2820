package vn.motcua.catalog.procedure.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Vietnamese without its marks, so that "dang ky ket hon" and "Đăng ký kết hôn" are the same: lower case, no diacritics, đ as d, words of
 * letters, digits and inner dots, each with one space before it.
 */
public record FoldedText(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}.]+");
    private static final Pattern LOOSE_DOTS = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\.+|\\.+(?![\\p{L}\\p{Nd}])");

    /** Folds some texts into one. */
    public static FoldedText of(String... texts) {
        String joined = String.join(" ", texts).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String plain =
                MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD)).replaceAll("");
        String words = NO_WORD.matcher(LOOSE_DOTS.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return new FoldedText(words.isEmpty() ? "" : " " + words);
    }

    /** The words. */
    public List<String> words() {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
