package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: it begins like a file of its type and does not go on like one. */
public final class FileMalformed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FileMalformed() {
        super(Kind.UNPROCESSABLE, "file-malformed", Map.of());
    }
}
