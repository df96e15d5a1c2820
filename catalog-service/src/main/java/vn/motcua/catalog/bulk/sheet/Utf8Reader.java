package vn.motcua.catalog.bulk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** UTF-8 that says in which line it is broken, and that does not let a quote nobody closed draw in the whole file. */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 8192;

    /** Of one line of the table, line breaks in its cells included: many times what a real one has. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean ended;
    private int line = 1;
    private int sinceLine;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Says that a line of the table ended and the next may be as long again. */
    void nextLine() {
        sinceLine = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!characters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '\n') {
                line++;
            }
        }
        sinceLine += count;
        if (sinceLine > MOST_CHARACTERS) {
            throw new UnreadableFile("line-too-long", Map.of("line", line));
        }
        return count;
    }

    /** What precedes a broken byte is handed out first, so that its lines are counted. */
    private boolean decode() throws IOException {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        while (characters.position() == 0 && !ended && !result.isError()) {
            fill();
            result = decoder.decode(bytes, characters, ended);
        }
        characters.flip();
        if (!characters.hasRemaining() && result.isError()) {
            throw new UnreadableFile("not-utf8", Map.of("line", line));
        }
        return characters.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
