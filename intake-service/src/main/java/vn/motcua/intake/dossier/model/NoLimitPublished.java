package vn.motcua.intake.dossier.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** The published version grants no limit on this channel, so no date can be promised. */
public final class NoLimitPublished extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the procedure. */
    public NoLimitPublished(String procedureCode) {
        super(Kind.UNPROCESSABLE, "no-limit-published", Map.of("procedure", procedureCode));
    }
}
