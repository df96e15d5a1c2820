package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: where the contents lie cannot be reached. */
public final class FilesAway extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FilesAway() {
        super(Kind.UNAVAILABLE, "files-away", Map.of());
    }
}
