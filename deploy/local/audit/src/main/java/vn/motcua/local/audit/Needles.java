package vn.motcua.local.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds any of many texts in files of any size in one pass: words by their first eight bytes, numbers as whole runs of digits. Words shorter
 * than eight bytes are not looked for.
 */
final class Needles {

    private static final int WINDOW = 8;
    private static final int LONGEST_RUN = 15;
    private static final int LONGEST_WORD = 256;
    private static final int SHORTEST_NUMBER = 9;

    private final Map<Long, List<byte[]>> words = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<String> beginnings;
    private long[] filter = new long[1 << 12];

    /**
     * @param beginnings how numbers begin that are looked for whoever they belong to
     */
    Needles(List<String> beginnings) {
        this.beginnings = List.copyOf(beginnings);
    }

    /** Looks for this too; a number as a whole number only. */
    void add(String text) {
        if (text.matches("\\d{9,15}")) {
            numbers.add(text);
            return;
        }
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = whole.length > LONGEST_WORD ? Arrays.copyOf(whole, LONGEST_WORD) : whole;
        if (bytes.length >= WINDOW) {
            long window = 0;
            for (int i = 0; i < WINDOW; i++) {
                window = (window << 8) | (bytes[i] & 0xff);
            }
            List<byte[]> same = words.computeIfAbsent(window, key -> new ArrayList<>());
            if (same.stream().noneMatch(known -> Arrays.equals(known, bytes))) {
                same.add(bytes);
            }
            if (words.size() * 8L > filter.length) {
                filter = new long[filter.length * 4];
                words.keySet().forEach(this::mark);
            } else {
                mark(window);
            }
        }
    }

    /** How many texts are looked for. */
    int size() {
        return words.values().stream().mapToInt(List::size).sum() + numbers.size();
    }

    private void mark(long window) {
        filter[slot(window)] |= 1L << (window & 63);
    }

    private int slot(long window) {
        long mixed = window * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (filter.length - 1);
    }

    /** Where in a text something was found, without saying what; empty when nothing was. */
    Set<String> in(String place, String text) {
        Search search = new Search(place);
        search.feed(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8).length);
        return search.ended();
    }

    /** The same for a file, which may be huge. */
    Set<String> in(Path file) throws IOException {
        Search search = new Search(String.valueOf(file.getFileName()));
        byte[] buffer = new byte[1 << 18];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                search.feed(buffer, read);
            }
        }
        return search.ended();
    }

    /** Goes through bytes once and remembers only the tail that a word could still need. */
    private final class Search {

        private static final int TAIL = 512;

        private final String place;
        private final Set<String> found = new TreeSet<>();
        private byte[] carried = new byte[0];
        private long line = 1;

        Search(String place) {
            this.place = place;
        }

        void feed(byte[] bytes, int length) {
            byte[] all = Arrays.copyOf(carried, carried.length + length);
            System.arraycopy(bytes, 0, all, carried.length, length);
            int end = Math.max(0, all.length - TAIL);
            scan(all, end);
            carried = Arrays.copyOfRange(all, end, all.length);
        }

        Set<String> ended() {
            scan(carried, carried.length);
            return found;
        }

        /** Looks at everything that begins before {@code end}. */
        private void scan(byte[] bytes, int end) {
            long window = 0;
            for (int i = 0; i < Math.min(WINDOW - 1, bytes.length); i++) {
                window = (window << 8) | (bytes[i] & 0xff);
            }
            for (int i = 0; i < end; i++) {
                if (i + WINDOW <= bytes.length) {
                    window = (window << 8) | (bytes[i + WINDOW - 1] & 0xff);
                    if ((filter[slot(window)] >>> (window & 63) & 1) == 1 && isWord(window, bytes, i)) {
                        found.add(place + ":" + line);
                    }
                }
                byte here = bytes[i];
                if (here == '\n') {
                    line++;
                } else if (isDigit(here) && (i == 0 || !isDigit(bytes[i - 1])) && isNumber(bytes, i)) {
                    found.add(place + ":" + line);
                }
            }
        }

        private boolean isWord(long window, byte[] bytes, int at) {
            for (byte[] word : words.getOrDefault(window, List.of())) {
                if (at + word.length <= bytes.length
                        && Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNumber(byte[] bytes, int at) {
            int end = at;
            while (end < bytes.length && end - at <= LONGEST_RUN && isDigit(bytes[end])) {
                end++;
            }
            int length = end - at;
            if (length < SHORTEST_NUMBER || length > LONGEST_RUN) {
                return false;
            }
            String number = new String(bytes, at, length, StandardCharsets.US_ASCII);
            return numbers.contains(number)
                    || ((length == 10 || length == 12) && beginnings.stream().anyMatch(number::startsWith));
        }

        private static boolean isDigit(byte one) {
            return one >= '0' && one <= '9';
        }
    }
}
