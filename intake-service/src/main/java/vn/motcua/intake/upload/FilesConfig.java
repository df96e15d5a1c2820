package vn.motcua.intake.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import vn.motcua.intake.upload.model.FileKind;

/** Which files are taken, where they lie, and who scans them. */
@ConfigMapping(prefix = "motcua.files")
public interface FilesConfig {

    /** The folder of the contents; all instances share it. */
    @WithDefault("files")
    Path folder();

    /** The largest file, in bytes; {@code motcua.http.large-bodies.max-bytes} must let a little more pass. */
    @WithDefault("104857600")
    long maxBytes();

    /** The kinds that are taken. */
    @WithDefault("PDF,JPEG,PNG,DOCX,XLSX,ODT,ODS")
    Set<FileKind> kinds();

    /** The largest picture, in millions of points. */
    @WithDefault("100")
    long megapixels();

    /** How much an office document may be when it is unpacked, in bytes. */
    @WithDefault("268435456")
    long maxUnpackedBytes();

    /** Uploads that an instance takes at the same time. */
    @WithDefault("16")
    int parallel();

    /** How long an upload may last. */
    @WithDefault("PT10M")
    Duration longestUpload();

    /** Files that an applicant may have which no dossier uses. */
    @WithDefault("200")
    int mostUnused();

    /** How long a file is kept that no dossier uses. */
    @WithDefault("P30D")
    Duration keptUnused();

    /** How old a content must be before it is removed because no row names it; longer than an upload lasts. */
    @WithDefault("PT1H")
    Duration keptUnnamed();

    /** How often an instance sweeps files that nobody uses, and compares a part of the store with the rows; {@code off} leaves it to others. */
    @WithDefault("1m")
    String sweepEvery();

    /** How often an instance has files scanned whose scanner was away. */
    @WithDefault("30s")
    String scanEvery();

    /** Who looks for malware. */
    Scanner scanner();

    /** The scanner. */
    interface Scanner {

        /** Which one. */
        enum Kind {
            /** Nobody: every file says that nothing has scanned it. */
            NONE,
            /** ClamAV's daemon over TCP. */
            CLAMD
        }

        /** Which one. */
        @WithDefault("NONE")
        Kind kind();

        /** Host of the scanner. */
        @WithDefault("127.0.0.1")
        String host();

        /** Its port. */
        @WithDefault("3310")
        int port();

        /** How long to wait for a connection and for each reply. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
