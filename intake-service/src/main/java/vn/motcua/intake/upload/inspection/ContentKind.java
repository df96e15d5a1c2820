package vn.motcua.intake.upload.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a content is by its own bytes, whatever its name says. */
final class ContentKind {

    /** Made when the first file comes: it reads a long list. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    private ContentKind() {}

    static String mediaType(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return Known.TYPES.detect(content, new Metadata()).getBaseType().toString();
        }
    }
}
