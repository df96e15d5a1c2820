package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: it unpacks to far more than it is. */
public final class FileIsBomb extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FileIsBomb() {
        super(Kind.UNPROCESSABLE, "file-is-bomb", Map.of());
    }
}
