package vn.motcua.kit.schema;

import com.networknt.schema.JsonSchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a pattern becomes when its counted repetitions are written out, which is how they are compiled: {@code ((a{100}){100}){100}} is a million. */
final class PatternSize {

    private static final int MOST = 5_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([pPx]\\{[^}]*}|.)", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\[\\^?]?([^\\]\\\\]|\\\\.)*+]", Pattern.DOTALL);

    /** What stands on one level of groups: all but the last atom, and the last, which a count may still multiply. */
    private static final class Level {
        private long before;
        private long last;

        void add(long size) {
            before += last;
            last = size;
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();

    private PatternSize() {
        levels.push(new Level());
    }

    /** Refuses a pattern that would be large. */
    static void requireSmall(String pattern) {
        PatternSize size = new PatternSize();
        int i = 0;
        while (i < pattern.length()) {
            i = size.take(pattern, i);
        }
    }

    private int take(String pattern, int at) {
        return switch (pattern.charAt(at)) {
            case '\\' -> atom(ESCAPE, pattern, at);
            case '[' -> atom(CLASS, pattern, at);
            case '(' -> {
                levels.push(new Level());
                yield at + 1;
            }
            case ')' -> {
                Level closed = levels.size() > 1 ? levels.pop() : new Level();
                add(closed.before + closed.last);
                yield at + 1;
            }
            case '{' -> count(pattern, at);
            default -> {
                add(1);
                yield at + 1;
            }
        };
    }

    private int atom(Pattern kind, String pattern, int at) {
        Matcher found = kind.matcher(pattern).region(at, pattern.length());
        add(1);
        return found.lookingAt() ? found.end() : at + 1;
    }

    private int count(String pattern, int at) {
        Matcher found = COUNT.matcher(pattern).region(at, pattern.length());
        if (!found.lookingAt()) {
            add(1);
            return at + 1;
        }
        String most = found.group(3) == null || found.group(3).isEmpty() ? found.group(1) : found.group(3);
        Level level = levels.getFirst();
        level.last = level.last * Math.max(1, Long.parseLong(most));
        requireSmall(level);
        return found.end();
    }

    private void add(long size) {
        Level level = levels.getFirst();
        level.add(size);
        requireSmall(level);
    }

    private static void requireSmall(Level level) {
        if (level.before + level.last > MOST) {
            throw new JsonSchemaException("a pattern whose repetitions written out have more than " + MOST + " parts");
        }
    }
}
