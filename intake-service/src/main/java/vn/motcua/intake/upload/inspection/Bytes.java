package vn.motcua.intake.upload.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads parts of a file. */
final class Bytes {

    private static final int PART = 1 << 16;

    private Bytes() {}

    /** Decides about the byte behind a find. */
    @FunctionalInterface
    interface Following {
        boolean fits(byte next);
    }

    /** The last bytes as text, a character a byte. */
    static String last(Path file, int most) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(most, content.length());
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1);
        }
    }

    /** The first bytes. */
    static byte[] first(Path file, int most) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(most);
        }
    }

    /** Whether these bytes stand somewhere in the file with something fitting behind them. */
    static boolean contain(Path file, byte[] wanted, Following following) throws IOException {
        byte[] part = new byte[PART + wanted.length];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            while (true) {
                int read = content.readNBytes(part, kept, PART);
                int there = kept + read;
                for (int i = 0; i + wanted.length < there; i++) {
                    if (part[i] == wanted[0]
                            && Arrays.equals(part, i, i + wanted.length, wanted, 0, wanted.length)
                            && following.fits(part[i + wanted.length])) {
                        return true;
                    }
                }
                if (read < PART) {
                    return false;
                }
                kept = wanted.length;
                System.arraycopy(part, there - kept, part, 0, kept);
            }
        }
    }
}
