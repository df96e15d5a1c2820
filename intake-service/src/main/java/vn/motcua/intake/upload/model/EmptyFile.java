package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: there is nothing in the file. */
public final class EmptyFile extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments: there is nothing to say of it. */
    public EmptyFile() {
        super(Kind.UNPROCESSABLE, "file-empty", Map.of());
    }
}
