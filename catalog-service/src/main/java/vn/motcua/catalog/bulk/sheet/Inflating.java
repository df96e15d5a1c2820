package vn.motcua.catalog.bulk.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** Counts what comes out of a zip while it is inflated: what the directory of a zip says of sizes can be a lie. */
final class Inflating {

    private static final int MEGABYTE = 1024 * 1024;

    /** In all. 3,000 procedures of some lines each are 17 MB of XML, with 40 lines each about 100 MB. */
    private static final int MOST_MEGABYTES = 256;

    /** Between two events of a parser, which holds that much at once. */
    private static final long MOST_AT_ONCE = MEGABYTE;

    private long allLeft = (long) MOST_MEGABYTES * MEGABYTE;

    /** The content of an entry, counted. */
    Entry of(InputStream content) {
        return new Entry(content);
    }

    /** The refusal of too much. */
    static UnreadableFile tooLarge() {
        return new UnreadableFile("too-large-inside", Map.of("megabytes", MOST_MEGABYTES));
    }

    /** An entry. */
    final class Entry extends FilterInputStream {

        private long left = Long.MAX_VALUE;
        private long atOnce;

        private Entry(InputStream content) {
            super(content);
        }

        /** Says how large the whole entry may be, what was read already included. */
        void limit(int bytes) {
            left = bytes - (Long.MAX_VALUE - left);
            count(0);
        }

        /** Says that a parser has let go of what it read. */
        void progress() {
            atOnce = 0;
        }

        /** Counts what the parser did not read. */
        void drain() throws IOException {
            byte[] bytes = new byte[8192];
            while (read(bytes, 0, bytes.length) >= 0) {
                progress();
            }
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            allLeft -= read;
            left -= read;
            atOnce += read;
            if (allLeft < 0 || left < 0 || atOnce > MOST_AT_ONCE) {
                throw tooLarge();
            }
        }
    }
}
