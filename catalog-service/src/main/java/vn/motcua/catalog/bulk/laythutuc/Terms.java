package vn.motcua.catalog.bulk.laythutuc;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.search.model.FoldedText;

/**
 * Words and what they mean, whatever their case, marks, punctuation and spacing.
 *
 * @param byFolded by the words without their marks
 * @param byMarked by the words with their marks, for where they make the difference
 * @param longest length of the longest words; a text that is much longer need not be folded to be told apart from all of them
 */
record Terms<T>(Map<String, T> byFolded, Map<String, T> byMarked, int longest) {

    Terms {
        byFolded = Map.copyOf(byFolded);
        byMarked = Map.copyOf(byMarked);
    }

    /** Folds the words; the same words cannot mean two things. */
    static <T> Terms<T> of(Map<String, T> meanings) {
        Map<String, T> folded = new HashMap<>();
        Map<String, T> marked = new HashMap<>();
        meanings.forEach((words, meaning) -> {
            T other = folded.put(folded(words), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalArgumentException(words + " means both " + other + " and " + meaning);
            }
            marked.put(marked(words), meaning);
        });
        int longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
        return new Terms<>(folded, marked, longest);
    }

    /** What a text means; null when it is none of the words. */
    @Nullable
    T meaning(String text) {
        return text.length() > 2 * longest ? null : byFolded.get(folded(text));
    }

    /** What the words that stand somewhere in a text mean. */
    Set<T> mentioned(String text) {
        String within = folded(text) + " ";
        return byFolded.entrySet().stream()
                .filter(entry -> within.contains(entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** What the words mean that a text begins with, marks and all: "phí" is a fee, "phi" is not. */
    Set<T> beginning(String text) {
        String within = marked(text) + " ";
        return byMarked.entrySet().stream()
                .filter(entry -> within.startsWith(entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** The words of a text without their marks, each with a space before it. */
    static String folded(String text) {
        return FoldedText.of(text).text();
    }

    /** The words of a text in lower case, each with a space before it. */
    static String marked(String text) {
        return FoldedText.markedWords(text).stream().map(word -> " " + word).collect(Collectors.joining());
    }
}
