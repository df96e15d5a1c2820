package vn.motcua.catalog.search.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every word that occurs in the catalogue, once. Vietnamese has few syllables, so even ten thousand procedures share a few thousand words,
 * and looking at all of them for a typed word costs microseconds. Never changes: more words make a new one.
 */
final class Vocabulary {

    static final Vocabulary EMPTY = new Vocabulary(List.of(), Map.of());

    /** The word is not what was typed. */
    static final byte NO_MATCH = Byte.MAX_VALUE;

    private static final byte BEGINS_SO = 1;

    /** From here on errors had to be forgiven. */
    static final byte ERROR = 8;

    private static final byte OTHER_FIRST_LETTER = 1;

    private final List<String> words;
    private final Map<String, Integer> numbers;

    private Vocabulary(List<String> words, Map<String, Integer> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** This vocabulary with the words that are new; the numbers of the others stay. */
    Vocabulary with(Collection<String> more) {
        if (numbers.keySet().containsAll(more)) {
            return this;
        }
        List<String> allWords = new ArrayList<>(words);
        Map<String, Integer> allNumbers = new HashMap<>(numbers);
        for (String word : more) {
            if (allNumbers.putIfAbsent(word, allWords.size()) == null) {
                allWords.add(word);
            }
        }
        return new Vocabulary(allWords, allNumbers);
    }

    int size() {
        return words.size();
    }

    /** The numbers of some words, which must be known. */
    int[] numbers(Collection<String> known) {
        return known.stream().mapToInt(numbers::get).distinct().toArray();
    }

    /**
     * For each word by its number how far it is from the typed one: 0 the same, more for beginnings and errors, or {@link #NO_MATCH}.
     *
     * @param unfinished whether the word may still be being typed, so that a beginning is no error
     * @param forgiving whether errors are forgiven
     */
    byte[] distances(String typed, boolean unfinished, boolean forgiving) {
        byte beginning = unfinished ? BEGINS_SO : forgiving ? ERROR : NO_MATCH;
        byte[] distances = new byte[words.size()];
        for (int i = 0; i < distances.length; i++) {
            String word = words.get(i);
            if (word.startsWith(typed)) {
                distances[i] = word.length() == typed.length() ? 0 : beginning;
            } else {
                distances[i] = forgiving ? errors(typed, word) : NO_MATCH;
            }
        }
        return distances;
    }

    private static byte errors(String typed, String word) {
        int allowed = TypingErrors.allowed(typed, word);
        int errors = allowed == 0 ? 1 : TypingErrors.between(typed, word, allowed);
        if (errors > allowed) {
            return NO_MATCH;
        }
        return (byte) (ERROR * errors + (typed.charAt(0) == word.charAt(0) ? 0 : OTHER_FIRST_LETTER));
    }
}
