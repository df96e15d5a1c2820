package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: too many files wait to be used. */
public final class TooManyFiles extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the limit. */
    public TooManyFiles(int most) {
        super(Kind.CONFLICT, "too-many-files", Map.of("most", most));
    }
}
