package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: as many files come in at once as may. */
public final class UploadsBusy extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public UploadsBusy() {
        super(Kind.UNAVAILABLE, "uploads-busy", Map.of());
    }
}
