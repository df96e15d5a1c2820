package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.Problem;

/** What became of a command to many cases. */
@Schema(
        name = "ManyTasks",
        examples = "{\"items\":[{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"status\":201,\"standing\":"
                + "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"state\":\"APPRAISAL\",\"life\":\"IN_PROCESS\",\"nationalStatus\":4,\"steps\":[\"APPRAISE\"]}}]}")
record ManyTasksView(List<ManyTasksLine> items) {

    /**
     * What became of one.
     *
     * @param status what the command would be answered with by itself
     * @param standing how the case stands then; absent where it was refused
     * @param problem why it was refused; absent where it was done
     */
    @Schema(name = "ManyTasksItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ManyTasksLine(
            UUID dossierId,
            @Nullable String step,
            int status,

            @Schema(implementation = CaseStandingView.class) @Nullable
            JsonNode standing,

            @Nullable Problem problem) {}
}
