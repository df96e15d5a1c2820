package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: officers could not read it without a password, or at all. */
public final class FilePasswordProtected extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FilePasswordProtected() {
        super(Kind.UNPROCESSABLE, "file-password-protected", Map.of());
    }
}
