package vn.motcua.intake.dossier.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Concession;
import vn.motcua.intake.dossier.model.DecideOnGroup;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.MultiLine;

/** What an officer makes of a group that the applicant states. */
@Schema(
        name = "GroupDecision",
        examples =
                "{\"group\":\"POOR_HOUSEHOLD\",\"action\":\"REJECT\",\"reason\":\"Giấy chứng nhận hộ nghèo hết hạn từ năm 2025.\"}")
public record GroupDecisionRequest(
        @Schema(examples = "POOR_HOUSEHOLD") @NotBlank @Size(max = 60)
        String group,

        @NotNull Concession.Action action,

        @Schema(description = "Why it is rejected, as the applicant reads it") @MultiLine @Nullable @Size(max = 500)
        String reason) {

    DecideOnGroup command() {
        if (action == Concession.Action.REJECT && (reason == null || reason.isBlank())) {
            throw InvalidRequest.field("reason", "required");
        }
        return new DecideOnGroup(group, action, action == Concession.Action.REJECT ? reason : null);
    }
}
