package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.persistence.CaseSearch.Found;
import vn.motcua.workflow.deadline.model.Attention;

/**
 * A case in a list.
 *
 * @param state stage of its work, or its life, as one word
 * @param life whose time runs
 * @param dossierAttention whether the dossier itself is nearly due or overdue
 * @param step where it is; of several the one that is due first
 * @param assigneeName what colleagues call the one responsible, as far as the catalogue says it
 * @param stepAttention whether that step is nearly due or overdue: another fact
 * @param pausedAt since when the clock stands still
 */
@Schema(name = "WatchedCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLine(
        UUID dossierId,
        String dossierCode,
        String procedureCode,
        String unit,
        String receivingUnit,
        String channel,
        String state,
        String life,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Attention dossierAttention,
        @Nullable String step,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Instant stepDueAt,
        @Nullable Attention stepAttention,
        @Nullable Instant pausedAt,
        @Nullable String resultCode) {

    static CaseLine of(Found found) {
        return new CaseLine(
                found.dossierId(),
                found.dossierCode(),
                found.procedureCode(),
                found.unit(),
                found.receivingUnit(),
                found.channel(),
                found.state(),
                found.life(),
                found.receivedAt(),
                found.dueAt(),
                found.dossierAttention(),
                found.step(),
                found.assignee(),
                found.assigneeName(),
                found.stepDueAt(),
                found.stepAttention(),
                found.pausedAt(),
                found.resultCode());
    }
}
