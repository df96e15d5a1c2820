package vn.motcua.intake.upload.model;

import java.util.List;
import java.util.Locale;

/** The kinds of files that can be taken; which of them are is configured. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // It is a copy.
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a name ends as names of such files do. */
    public boolean fits(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }
}
