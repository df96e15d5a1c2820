package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** An officer does not decide on an application of his own; a colleague does. */
public final class OwnApplication extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to add to its name. */
    public OwnApplication() {
        super(Kind.FORBIDDEN, "own-application", Map.of());
    }
}
