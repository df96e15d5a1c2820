package vn.motcua.intake.upload.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.intake.upload.model.FileMalformed;
import vn.motcua.intake.upload.model.ImageTooLarge;

/** How many points a picture says to have: a few bytes can ask for gigabytes of whoever shows it. */
final class ImageLook {

    private static final int PNG_SIGNATURE = 8;
    private static final int IHDR = 0x49484452;

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    private ImageLook() {}

    static void checkPng(Path file, long megapixels) throws IOException {
        try (DataInputStream content = open(file)) {
            content.skipNBytes(PNG_SIGNATURE + 4);
            if (content.readInt() != IHDR) {
                throw new FileMalformed();
            }
            check(Integer.toUnsignedLong(content.readInt()), Integer.toUnsignedLong(content.readInt()), megapixels);
        } catch (EOFException cut) {
            throw new FileMalformed();
        }
        if (!Bytes.last(file, 64).contains("IEND")) {
            throw new FileMalformed();
        }
    }

    static void checkJpeg(Path file, long megapixels) throws IOException {
        try (DataInputStream content = open(file)) {
            content.skipNBytes(2);
            while (true) {
                int marker = marker(content);
                if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                    throw new FileMalformed();
                }
                int length = content.readUnsignedShort();
                if (length < 2) {
                    throw new FileMalformed();
                }
                if (isFrame(marker)) {
                    content.readUnsignedByte();
                    check(content.readUnsignedShort(), content.readUnsignedShort(), megapixels);
                    return;
                }
                content.skipNBytes(length - 2L);
            }
        } catch (EOFException cut) {
            throw new FileMalformed();
        }
    }

    private static int marker(DataInputStream content) throws IOException {
        if (content.readUnsignedByte() != MARKER) {
            throw new FileMalformed();
        }
        int marker = content.readUnsignedByte();
        while (marker == MARKER) {
            marker = content.readUnsignedByte();
        }
        return marker;
    }

    /** Frames have the size; three markers between theirs are tables. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static void check(long height, long width, long megapixels) {
        if (height == 0 || width == 0) {
            throw new FileMalformed();
        }
        if (height > megapixels * 1_000_000 / width) {
            throw new ImageTooLarge(megapixels);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }
}
