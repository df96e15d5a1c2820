package vn.motcua.catalog.search.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** For each word of the vocabulary the entries that have it, so that a search touches only those: in the name, or in something else. */
final class Postings {

    private final int[][] inNames;
    private final int[][] inOthers;
    private final int entries;

    private Postings(int[][] inNames, int[][] inOthers, int entries) {
        this.inNames = inNames;
        this.inOthers = inOthers;
        this.entries = entries;
    }

    static Postings of(List<IndexEntry> entries, int words) {
        return new Postings(
                collect(entries, words, IndexEntry::nameWords),
                collect(entries, words, IndexEntry::otherWords),
                entries.size());
    }

    private static int[][] collect(List<IndexEntry> entries, int words, Function<IndexEntry, int[]> wordsOf) {
        int[] counts = new int[words];
        for (IndexEntry entry : entries) {
            for (int word : wordsOf.apply(entry)) {
                counts[word]++;
            }
        }
        int[][] postings = new int[words][];
        Arrays.setAll(postings, word -> new int[counts[word]]);
        for (int i = entries.size() - 1; i >= 0; i--) {
            for (int word : wordsOf.apply(entries.get(i))) {
                postings[word][--counts[word]] = i;
            }
        }
        return postings;
    }

    /**
     * For each entry by its number how far its nearest word is, or {@link Vocabulary#NO_MATCH}.
     *
     * @param distances of each word of the vocabulary by its number
     * @param outsideTheName what is added for a word that stands only in something else than the name
     */
    byte[] nearest(byte[] distances, int outsideTheName) {
        byte[] nearest = new byte[entries];
        Arrays.fill(nearest, Vocabulary.NO_MATCH);
        for (int word = 0; word < distances.length; word++) {
            if (distances[word] != Vocabulary.NO_MATCH) {
                lower(nearest, inNames[word], distances[word]);
                lower(nearest, inOthers[word], (byte) (distances[word] + outsideTheName));
            }
        }
        return nearest;
    }

    private static void lower(byte[] nearest, int[] entries, byte distance) {
        for (int entry : entries) {
            if (distance < nearest[entry]) {
                nearest[entry] = distance;
            }
        }
    }
}
