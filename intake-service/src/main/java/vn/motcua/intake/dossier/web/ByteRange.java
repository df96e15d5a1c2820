package vn.motcua.intake.dossier.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a content that a {@code Range} asks for (RFC 9110, 14). Several parts at once, and what is no range of bytes, count as none asked for: the
 * whole is a right answer to them.
 *
 * @param first place of the first byte
 * @param count how many; 0 when the range lies outside
 */
record ByteRange(long first, long count) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range; empty when the whole is asked for. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(first >= size ? new ByteRange(0, 0) : new ByteRange(first, last - first + 1));
    }

    boolean isOutside() {
        return count == 0;
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + first + "-" + (first + count - 1) + "/" + size;
    }
}
