package vn.motcua.kit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Supplier;

/** All JSON that comes in is UTF-8 (RFC 8259, 8.1). Parsers guess UTF-16 and UTF-32 by how a text begins, and would read them. */
public final class Utf8Json {

    private static final int LOOKED_AT = 4;

    private Utf8Json() {}

    /** Whether what begins so is not written in UTF-16 or UTF-32: those have a mark at their beginning, or a zero in each of the first letters. */
    public static boolean mayBe(byte[] beginning) {
        int first = at(beginning, 0);
        int second = at(beginning, 1);
        if ((first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe)) {
            return false;
        }
        for (int i = 0; i < Math.min(LOOKED_AT, beginning.length); i++) {
            if (beginning[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The stream as it was.
     *
     * @throws RuntimeException the refusal, when it begins as UTF-16 or UTF-32 does
     */
    public static InputStream required(InputStream content, Supplier<? extends RuntimeException> refusal)
            throws IOException {
        PushbackInputStream all = new PushbackInputStream(content, LOOKED_AT);
        byte[] beginning = all.readNBytes(LOOKED_AT);
        all.unread(beginning);
        if (!mayBe(beginning)) {
            all.close();
            throw refusal.get();
        }
        return all;
    }

    private static int at(byte[] bytes, int place) {
        return place < bytes.length ? bytes[place] & 0xff : -1;
    }
}
