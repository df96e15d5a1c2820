package vn.motcua.intake.upload.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.motcua.intake.upload.model.FileMalformed;
import vn.motcua.intake.upload.model.FilePasswordProtected;

/** Whether a PDF ends as one does, and can be read without a password. Nothing of it is unpacked. */
final class PdfLook {

    private static final int END = 2_048;
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private PdfLook() {}

    static void check(Path file) throws IOException {
        String end = Bytes.last(file, END);
        if (!end.contains("startxref") || !end.contains("%%EOF")) {
            throw new FileMalformed();
        }
        // The trailer names it in plain bytes, also where the table of objects itself is packed.
        if (Bytes.contain(file, ENCRYPT, PdfLook::isReference)) {
            throw new FilePasswordProtected();
        }
    }

    /** What follows the name: the number of an object, or the dictionary itself; not the rest of a longer name. */
    private static boolean isReference(byte next) {
        return next == ' ' || next == '\r' || next == '\n' || next == '\t' || next == '<';
    }
}
