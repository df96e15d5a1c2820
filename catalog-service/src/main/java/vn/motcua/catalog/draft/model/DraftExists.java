package vn.motcua.catalog.draft.model;

import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the procedure has a draft already, and two would be approved against each other. */
public final class DraftExists extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the draft to go on with. */
    public DraftExists(String code, UUID draft) {
        super(Kind.CONFLICT, "draft-exists", Map.of("code", code, "draft", draft));
    }
}
