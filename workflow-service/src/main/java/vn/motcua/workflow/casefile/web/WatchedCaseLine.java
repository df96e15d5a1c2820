package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.persistence.WatchedCases.Watched;
import vn.motcua.workflow.deadline.model.Attention;

/**
 * A case that needs a look, in the list of those who watch over a unit.
 *
 * @param dossierAttention whether the dossier itself is nearly due or overdue
 * @param step where it is
 * @param stepAttention whether that step is nearly due or overdue: another fact
 */
@Schema(name = "WatchedCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchedCaseLine(
        UUID dossierId,
        String dossierCode,
        String procedureCode,
        String unit,
        String state,
        Instant dueAt,
        @Nullable Attention dossierAttention,
        @Nullable String step,
        @Nullable UUID assignee,
        @Nullable Instant stepDueAt,
        @Nullable Attention stepAttention) {

    static WatchedCaseLine of(Watched watched) {
        return new WatchedCaseLine(
                watched.dossierId(),
                watched.dossierCode(),
                watched.procedureCode(),
                watched.unit(),
                watched.state(),
                watched.dueAt(),
                watched.dossierAttention(),
                watched.step(),
                watched.assignee(),
                watched.stepDueAt(),
                watched.stepAttention());
    }

    /** The sort key. */
    List<String> place() {
        return List.of(dueAt.toString(), dossierId.toString());
    }
}
