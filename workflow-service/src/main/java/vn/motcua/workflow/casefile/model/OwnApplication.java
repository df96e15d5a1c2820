package vn.motcua.workflow.casefile.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: nobody decides on an own application. */
public final class OwnApplication extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public OwnApplication() {
        super(Kind.UNPROCESSABLE, "own-application", Map.of());
    }
}
