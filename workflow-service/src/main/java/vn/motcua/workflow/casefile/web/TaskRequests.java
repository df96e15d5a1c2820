package vn.motcua.workflow.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.workflow.casefile.model.StepAnswers;

/** The bodies of the commands that pass work on, as they come in: unchecked until validated. */
@NullUnmarked
public final class TaskRequests {

    private TaskRequests() {}

    @Schema(name = "TaskRelease", examples = "{\"reason\":\"Tôi đi công tác từ ngày mai.\"}")
    public record Release(
            @MultiLine @Nullable @Size(max = 4000) String reason,
            @Nullable @Size(max = 60) String step) {}

    @Schema(name = "TaskAssignment", examples = "{\"assignee\":\"00000000-0000-4000-8000-000000000012\"}")
    public record Assignment(
            @NotNull UUID assignee,
            @MultiLine @Nullable @Size(max = 4000) String reason,
            @Nullable @Size(max = 60) String step) {}

    @Schema(name = "StepRecall", examples = "{\"step\":\"APPRAISE\"}")
    public record Recall(@Nullable @Size(max = 60) String step) {}

    @Schema(
            name = "TaskTransfer",
            examples = "{\"unit\":\"H26.30.02\",\"reason\":\"Thửa đất thuộc địa bàn của đơn vị bạn.\"}")
    public record Transfer(
            @NotBlank @Size(max = 50) String unit,
            @MultiLine @NotBlank @Size(max = 4000) String reason,
            @Nullable @Size(max = 60) String step) {}

    @Schema(name = "TransferConfirmation", examples = "{\"step\":\"APPRAISE\"}")
    public record Confirmation(
            @Nullable UUID assignee,
            @Nullable @Size(max = 60) String step) {}

    @Schema(name = "TransferRefusal", examples = "{\"step\":\"APPRAISE\"}")
    public record TransferRefusal(@Nullable @Size(max = 60) String step) {}

    /** Of several cases the one, and of several open steps. */
    @Schema(name = "ChosenTask")
    public record Chosen(
            @NotNull UUID dossierId,
            @Nullable @Size(max = 60) String step) {}

    @Schema(name = "TaskClaims", examples = "{\"items\":[{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\"}]}")
    public record Claims(@NotEmpty @Size(max = 100) List<@NotNull @Valid Chosen> items) {}

    @Schema(
            name = "TaskAssignments",
            examples = "{\"assignee\":\"00000000-0000-4000-8000-000000000012\",\"items\":"
                    + "[{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\"}]}")
    public record Assignments(
            @NotNull UUID assignee,
            @MultiLine @Nullable @Size(max = 4000) String reason,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Chosen> items) {}

    @Schema(
            name = "Approvals",
            examples = "{\"decision\":\"APPROVE\",\"items\":"
                    + "[{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\"}]}")
    public record Approvals(
            CaseRequests.@NotNull Decision decision,
            @MultiLine @Nullable @Size(max = 4000) String reason,
            @Nullable Boolean signs,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Chosen> items) {

        StepAnswers about(Chosen chosen) {
            return new StepAnswers(chosen.step(), answers() == null ? Map.of() : answers());
        }
    }
}
