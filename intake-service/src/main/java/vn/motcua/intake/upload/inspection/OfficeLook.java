package vn.motcua.intake.upload.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.model.FileHasMacros;
import vn.motcua.intake.upload.model.FileIsBomb;
import vn.motcua.intake.upload.model.FileKind;
import vn.motcua.intake.upload.model.FileMalformed;
import vn.motcua.intake.upload.model.FilePasswordProtected;

/** Looks once through an office document, which is an archive: which kind it is, whether it holds programs, and how much it unpacks to. */
final class OfficeLook {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_DIRECTORY = 1 << 20;
    private static final int MOST_COMMENT = 65_535;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    /** Texts shrink to a thirtieth; nothing that somebody wrote to a two-hundredth. */
    private static final long MOST_RATIO = 200;

    private static final long UNSUSPICIOUS = 10 << 20;
    private static final int MOST_TEXT = 1 << 20;

    private final Path file;
    private final long mostUnpacked;
    private long unpacked;
    private @Nullable FileKind kind;

    private OfficeLook(Path file, long mostUnpacked) {
        this.file = file;
        this.mostUnpacked = mostUnpacked;
    }

    /** The kind; null when it is an archive of another kind. */
    static @Nullable FileKind look(Path file, long mostUnpacked) throws IOException {
        OfficeLook look = new OfficeLook(file, mostUnpacked);
        look.checkDirectory();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                look.at(archive, entries.nextElement());
            }
        } catch (ZipException | IllegalArgumentException wrong) {
            if (String.valueOf(wrong.getMessage()).contains("encrypted")) {
                throw new FilePasswordProtected();
            }
            throw new FileMalformed();
        }
        return look.kind;
    }

    /** The directory is read into memory whole by whoever opens the archive, so its size is looked at before. */
    private void checkDirectory() throws IOException {
        byte[] end = Bytes.last(file, END_RECORD + MOST_COMMENT).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = end.length - END_RECORD; at >= 0; at--) {
            if (record.getInt(at) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(record.getShort(at + 10));
                long directory = Integer.toUnsignedLong(record.getInt(at + 12));
                int comment = Short.toUnsignedInt(record.getShort(at + 20));
                if (at + END_RECORD + comment != end.length) {
                    throw new FileMalformed();
                }
                if (entries > MOST_ENTRIES || directory > MOST_DIRECTORY) {
                    throw new FileIsBomb();
                }
                return;
            }
        }
        throw new FileMalformed();
    }

    private void at(ZipFile archive, ZipEntry entry) throws IOException {
        String name = entry.getName();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")
                || lower.endsWith("vbadata.xml")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")) {
            throw new FileHasMacros();
        }
        try (InputStream content = archive.getInputStream(entry)) {
            if (content == null) {
                throw new FileMalformed();
            }
            byte[] begin = content.readNBytes(MOST_TEXT);
            switch (name) {
                case "[Content_Types].xml" -> contentTypes(text(begin));
                case "mimetype" -> openDocument(text(begin).strip());
                case "META-INF/manifest.xml" -> manifest(text(begin));
                default -> {
                    // Only its size matters.
                }
            }
            unpack(content, entry, begin.length);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void manifest(String manifest) {
        if (manifest.contains("encryption-data")) {
            throw new FilePasswordProtected();
        }
    }

    private void unpack(InputStream content, ZipEntry entry, long begun) throws IOException {
        byte[] part = new byte[1 << 15];
        long size = begun;
        unpacked += begun;
        int read;
        do {
            boolean isPressed = size > UNSUSPICIOUS && size / MOST_RATIO > Math.max(1, entry.getCompressedSize());
            if (unpacked > mostUnpacked || isPressed) {
                throw new FileIsBomb();
            }
            read = content.read(part);
            size += Math.max(0, read);
            unpacked += Math.max(0, read);
        } while (read >= 0);
    }

    private void contentTypes(String types) {
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new FileHasMacros();
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            kind = FileKind.DOCX;
        } else if (types.contains("spreadsheetml.sheet.main+xml")) {
            kind = FileKind.XLSX;
        }
    }

    private void openDocument(String type) {
        if (type.equals(FileKind.ODT.mediaType())) {
            kind = FileKind.ODT;
        } else if (type.equals(FileKind.ODS.mediaType())) {
            kind = FileKind.ODS;
        }
    }
}
