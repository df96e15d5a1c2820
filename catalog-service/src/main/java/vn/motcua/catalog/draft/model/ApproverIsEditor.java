package vn.motcua.catalog.draft.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: four eyes decide; who edited or proposed a version neither approves nor returns it. */
public final class ApproverIsEditor extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nothing to name. */
    public ApproverIsEditor() {
        super(Kind.UNPROCESSABLE, "approver-is-editor", Map.of());
    }
}
