package vn.motcua.intake.upload.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.model.EmptyFile;
import vn.motcua.intake.upload.model.FileKind;
import vn.motcua.intake.upload.model.FilePasswordProtected;
import vn.motcua.intake.upload.model.FileTypeDiffersFromName;
import vn.motcua.intake.upload.model.FileTypeNotAllowed;

/** Says what a file is and whether it is taken. Reads from disk, in small parts: it runs beside the event loops, and no content is in memory whole. */
@ApplicationScoped
public class Inspection {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    /** How office programs name what they have encrypted. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final FilesConfig config;

    Inspection(FilesConfig config) {
        this.config = config;
    }

    /** What was found. */
    public record Found(FileKind kind, String sha256, long size) {}

    /** Looks at a file; refuses by name what is not taken. */
    public Found of(Path file, String fileName) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new EmptyFile();
        }
        String mediaType = ContentKind.mediaType(file);
        FileKind kind = kind(file, mediaType);
        if (kind == null || !config.kinds().contains(kind)) {
            throw new FileTypeNotAllowed(kind == null ? mediaType : kind.mediaType(), allowed());
        }
        if (!kind.fits(fileName)) {
            throw new FileTypeDiffersFromName(kind.mediaType(), "." + String.join(", .", kind.endings()));
        }
        switch (kind) {
            case PDF -> PdfLook.check(file);
            case PNG -> ImageLook.checkPng(file, config.megapixels());
            case JPEG -> ImageLook.checkJpeg(file, config.megapixels());
            case DOCX, XLSX, ODT, ODS -> {
                // Looked through already, to know what it is.
            }
        }
        return new Found(kind, sha256(file), size);
    }

    private @Nullable FileKind kind(Path file, String mediaType) throws IOException {
        if (Arrays.equals(Bytes.first(file, ARCHIVE.length), ARCHIVE)) {
            return OfficeLook.look(file, config.maxUnpackedBytes());
        }
        if (mediaType.equals(OLD_OFFICE) && Bytes.contain(file, ENCRYPTED, next -> true)) {
            throw new FilePasswordProtected();
        }
        return Arrays.stream(FileKind.values())
                .filter(one -> one.mediaType().equals(mediaType))
                .findFirst()
                .orElse(null);
    }

    private String allowed() {
        return config.kinds().stream()
                .sorted()
                .flatMap(kind -> kind.endings().stream())
                .collect(Collectors.joining(", "));
    }

    /** The hash of a content, in hex. */
    public static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
