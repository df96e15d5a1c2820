package vn.motcua.catalog.search.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One word of a query with its distance to every entry of the index. */
final class TypedWord {

    /** A word of the name counts more than the same word in a keyword, the sector or the English name. */
    private static final int NOT_IN_THE_NAME = 2;

    private static final int SHORTEST_CODE = 3;

    /**
     * Words that carry a question, not its subject: "làm thủ tục kết hôn cho tôi ở đâu". Where they occur in a name they help to rank; where
     * they do not they exclude nothing.
     */
    private static final Set<String> FILLERS = Set.of(
            "thu", "tuc", "lam", "xin", "cho", "cua", "toi", "em", "con", "minh", "muon", "can", "o", "dau", "nhu",
            "the", "nao", "gi", "la", "va", "bi", "de", "tai", "ve", "khi", "hoi", "huong", "dan", "giup");

    private final String word;
    private final @Nullable String digits;
    private final boolean filler;
    private final byte[] distances;

    TypedWord(String word, Searchable among, boolean unfinished, boolean forgiving) {
        this.word = word;
        this.digits = digits(word);
        this.filler = FILLERS.contains(word);
        byte[] toWords = among.vocabulary().distances(word, unfinished, forgiving && !filler);
        this.distances = among.postings().nearest(toWords, NOT_IN_THE_NAME);
        if (digits != null) {
            List<IndexEntry> entries = among.entries();
            for (int i = 0; i < distances.length; i++) {
                distances[i] = (byte) Math.min(distances[i], entries.get(i).codeDistance(digits));
            }
        }
    }

    /** What may be a code: begins with a digit, dots apart, and is not too short to say anything. */
    private static @Nullable String digits(String word) {
        String plain = word.replace(".", "");
        return plain.length() >= SHORTEST_CODE && Character.isDigit(plain.charAt(0)) ? plain : null;
    }

    /** Whether the word is one that people wrap around the words that matter. */
    boolean isFiller() {
        return filler;
    }

    /** Whether it is the code of an entry. */
    boolean isCodeOf(IndexEntry entry) {
        return digits != null && entry.codeDistance(digits) == 0;
    }

    /** How far an entry is from the word, by its number; {@link Vocabulary#NO_MATCH} when it does not have it. */
    int distance(int entry) {
        return distances[entry];
    }

    /** How much of the word a distance leaves unsaid, 0 to 1: the shorter a word, the less it means that another is nearly the same. */
    double doubt(int distance) {
        if (distance == Vocabulary.NO_MATCH) {
            return 1;
        }
        if (distance < Vocabulary.ERROR) {
            return 0;
        }
        return word.length() <= 3 ? 0.9 : word.length() == 4 ? 0.7 : 0.4;
    }
}
