package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the content is of another type than the ending of the name says. */
public final class FileTypeDiffersFromName extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the media type of the content and the endings that go with it. */
    public FileTypeDiffersFromName(String found, String endings) {
        super(Kind.UNPROCESSABLE, "file-type-differs-from-name", Map.of("found", found, "endings", endings));
    }
}
