package vn.motcua.catalog.search.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was typed, against one vocabulary. Two looks, the second only when the first saw nothing: every word as it stands, the last perhaps
 * unfinished; then with typing errors, and with words missing as long as what is found says more than what is not.
 */
final class Query {

    /** How generously words are compared. */
    enum Look {
        EXACT,
        FORGIVING
    }

    private static final int MOST_WORDS = 20;
    private static final int MISSING_FILLER = 1;
    private static final int MISSING_WORD = 20;
    private static final double MOST_DOUBT = 0.5;
    private static final double MOST_DOUBT_WITH_ALL_WORDS = 0.75;
    private static final double UNKNOWN = -1;

    private final String folded;
    private final List<String> wordsWithMarks;
    private final List<TypedWord> words;
    private final boolean onlyFillers;
    private final Look look;
    private final Searchable among;
    private final double[] weights;
    private final double allWeights;

    /**
     * Prepares a question.
     *
     * @param candidates numbers of the entries that come into question
     */
    Query(String text, Look look, Searchable among, int[] candidates) {
        FoldedText typed = FoldedText.of(text);
        this.look = look;
        this.among = among;
        this.folded = typed.text();
        this.wordsWithMarks = FoldedText.markedWords(text).stream()
                .filter(word -> !FoldedText.of(word).text().equals(" " + word))
                .toList();
        List<String> distinct =
                typed.words().stream().distinct().limit(MOST_WORDS).toList();
        this.words = distinct.stream()
                .map(word -> new TypedWord(word, among, word.equals(distinct.getLast()), look == Look.FORGIVING))
                .toList();
        this.onlyFillers = words.stream().allMatch(TypedWord::isFiller);
        this.weights = look == Look.FORGIVING ? weights(candidates) : new double[0];
        this.allWeights = Arrays.stream(weights).sum();
    }

    /** The rank of an entry by its number, smaller is better; empty when it does not fit. */
    OptionalLong rank(int entry) {
        int distance = look == Look.EXACT ? distance(entry) : forgivingDistance(entry);
        return distance < 0
                ? OptionalLong.empty()
                : OptionalLong.of(rank(among.entries().get(entry), distance));
    }

    /** First whether the words stand together, then how far they are, then their marks, then how much else the name says. */
    private long rank(IndexEntry entry, int distance) {
        long marks =
                wordsWithMarks.stream().filter(word -> !entry.nameHas(word)).count();
        long rank = words.stream().anyMatch(word -> word.isCodeOf(entry))
                ? 0
                : entry.phrase(folded).rank();
        rank = rank << 12 | Math.min(distance, 0xfff);
        rank = rank << 8 | Math.min(marks, 0xff);
        return rank << 8 | Math.min(entry.nameWords().length, 0xff);
    }

    /** The sum of the distances of all words, fillers apart; negative when one is missing. */
    private int distance(int entry) {
        int sum = 0;
        for (TypedWord word : words) {
            int distance = word.distance(entry);
            if (word.isFiller() && !onlyFillers) {
                sum += distance == Vocabulary.NO_MATCH ? MISSING_FILLER : 0;
            } else if (distance == Vocabulary.NO_MATCH) {
                return -1;
            } else {
                sum += distance;
            }
        }
        return sum;
    }

    /** The distances and what they leave in doubt, by how much each word says; negative when too little remains. */
    private int forgivingDistance(int entry) {
        double doubt = 0;
        int sum = 0;
        boolean complete = true;
        for (int i = 0; i < weights.length; i++) {
            int distance = words.get(i).distance(entry);
            doubt += weights[i] * words.get(i).doubt(distance);
            if (distance != Vocabulary.NO_MATCH) {
                sum += distance % Vocabulary.ERROR;
            } else if (weights[i] > 0) {
                complete = false;
            }
        }
        double most = allWeights * (complete ? MOST_DOUBT_WITH_ALL_WORDS : MOST_DOUBT);
        return doubt >= most ? -1 : sum + (int) Math.round(doubt * MISSING_WORD);
    }

    /**
     * The fewer procedures have a word, the more it says (inverse document frequency). A word that occurs nowhere says as much as the others
     * do on average: it may be the point of the question, or a place and a name. Fillers say nothing.
     */
    private double[] weights(int[] candidates) {
        double[] result = new double[words.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = words.get(i).isFiller() ? 0 : weight(words.get(i), candidates);
        }
        double average =
                Arrays.stream(result).filter(weight -> weight > 0).average().orElse(0);
        return Arrays.stream(result)
                .map(weight -> weight == UNKNOWN ? average : weight)
                .toArray();
    }

    private static double weight(TypedWord word, int[] candidates) {
        int having = 0;
        boolean known = false;
        for (int entry : candidates) {
            int distance = word.distance(entry);
            known |= distance != Vocabulary.NO_MATCH;
            having += distance < Vocabulary.ERROR ? 1 : 0;
        }
        return known ? Math.log(1 + candidates.length / (Math.max(having, 1) + 0.5)) : UNKNOWN;
    }
}
