package vn.motcua.intake.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Contents of files, good and bad. */
public final class SampleFiles {

    private static final AtomicLong DIFFERENT = new AtomicLong(System.nanoTime());

    private SampleFiles() {}

    /** A PDF of one empty page, each time another one. */
    public static byte[] pdf() {
        return pdf("");
    }

    /**
     * A PDF of one empty page.
     *
     * @param trailer what stands in its trailer beside the root
     */
    public static byte[] pdf(String trailer) {
        StringBuilder text = new StringBuilder("%PDF-1.4\n%âãÏÓ " + DIFFERENT.incrementAndGet() + "\n");
        int catalog = text.length();
        text.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        int pages = text.length();
        text.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        int page = text.length();
        text.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n");
        int table = text.length();
        text.append("xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(catalog, pages, page));
        text.append("trailer<</Size 4/Root 1 0 R")
                .append(trailer)
                .append(">>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A picture that says to be so large. */
    public static byte[] png(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xae426082)
                .array();
    }

    /** The beginning of a photograph that says to be so large. */
    public static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(2 + 18 + 19 + 2)
                .put(new byte[] {
                    (byte) 0xff,
                    (byte) 0xd8,
                    (byte) 0xff,
                    (byte) 0xe0,
                    0,
                    16,
                    'J',
                    'F',
                    'I',
                    'F',
                    0,
                    1,
                    1,
                    0,
                    0,
                    1,
                    0,
                    1,
                    0,
                    0
                })
                .put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1})
                .put(new byte[] {(byte) 0xff, (byte) 0xd9})
                .array();
    }

    /** A text document; more entries follow in pairs of name and content. */
    public static byte[] docx(String... more) {
        String[] entries = new String[more.length + 4];
        entries[0] = "[Content_Types].xml";
        entries[1] = "<Types><Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        entries[2] = "word/document.xml";
        entries[3] = "<w:document/>";
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }

    /** An archive of pairs of name and content. */
    public static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
