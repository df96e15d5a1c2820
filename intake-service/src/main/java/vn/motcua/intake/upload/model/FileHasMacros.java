package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: an office document with programs in it. */
public final class FileHasMacros extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FileHasMacros() {
        super(Kind.UNPROCESSABLE, "file-has-macros", Map.of());
    }
}
