package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Form 05: why processing is stopped, and what happens to the papers. Money that is due falls away with it; what was paid goes back by the rule of its fee.
 *
 * @param legalGround document and article that it rests on
 * @param reason in words that the applicant reads; null where the cause says it all
 */
public record Stop(
        UUID id,
        StopCause cause,
        String legalGround,
        @Nullable String reason,
        Papers papers,
        @Nullable UUID by,
        Instant at)
        implements CaseForm {

    /** Where the papers are afterwards. */
    public enum Papers {
        RETURNED,
        KEPT
    }

    @Override
    public String form() {
        return "05";
    }
}
