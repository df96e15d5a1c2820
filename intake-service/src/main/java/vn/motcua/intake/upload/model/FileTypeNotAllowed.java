package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: what the content is, is not among the types that are taken. */
public final class FileTypeNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the media type of the content and the types that are taken. */
    public FileTypeNotAllowed(String found, String allowed) {
        super(Kind.UNPROCESSABLE, "file-type-not-allowed", Map.of("found", found, "allowed", allowed));
    }
}
