package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.model.IssuedResult;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/**
 * How a case stands after a command.
 *
 * @param state stage of its work, or its life, as one word
 * @param life whose time runs
 * @param steps codes of the steps that are open now
 */
@Schema(
        name = "CaseStanding",
        examples = "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"state\":\"APPROVAL\",\"life\":\"IN_PROCESS\",\"nationalStatus\":4,\"steps\":[\"APPROVE\"]}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseStandingView(
        UUID dossierId,
        String dossierCode,
        CaseState state,
        CaseLife life,
        int nationalStatus,
        List<String> steps,
        @Nullable Verdict decision,
        @Nullable String resultCode,
        @Nullable Instant issuedAt,
        @Nullable Instant returnedAt) {

    static CaseStandingView of(CaseAtHand at) {
        CaseState state = at.standing().state();
        IssuedResult result = at.progress().result();
        return new CaseStandingView(
                at.dossierId(),
                at.dossierCode(),
                state,
                at.standing().life(),
                at.work().nationalStatus(),
                at.openTasks().stream().map(Task::step).toList(),
                at.progress().decision(),
                result == null ? null : result.code(),
                result == null ? null : result.issuedAt(),
                result == null ? null : result.returnedAt());
    }
}
