package vn.motcua.workflow.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.Opinion;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.model.Verdict;

/** The bodies of the officers' commands, as they come in: unchecked until validated. */
@NullUnmarked
public final class CaseRequests {

    private CaseRequests() {}

    /** What every command may say: which open step is meant where several could be, and the answers to the choices that come after it. */
    interface OfStep {
        @Nullable
        String step();

        @Nullable
        Map<String, String> answers();

        /** As the rules see it. */
        default StepAnswers about() {
            return new StepAnswers(step(), answers() == null ? Map.of() : answers());
        }
    }

    @Schema(
            name = "Appraisal",
            examples = "{\"proposal\":\"APPROVE\",\"opinion\":\"Hồ sơ đầy đủ, đủ điều kiện đăng ký thường trú.\"}")
    public record Appraisal(
            @NotNull Proposal proposal,
            @MultiLine @NotBlank @Size(max = 4000) String opinion,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {}

    @Schema(name = "Approval", examples = "{\"decision\":\"APPROVE\"}")
    public record Approval(
            @NotNull Decision decision,
            @MultiLine @Nullable @Size(max = 4000) String reason,
            @Nullable Boolean signs,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {}

    /** What an approver can decide. */
    @Schema(name = "ApprovalDecision")
    public enum Decision {
        APPROVE(Verdict.APPROVED),
        REJECT(Verdict.REJECTED);

        private final Verdict verdict;

        Decision(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    @Schema(
            name = "ReturnToAppraiser",
            examples = "{\"reason\":\"Đề nghị làm rõ căn cứ về diện tích nhà ở tối thiểu.\"}")
    public record ReturnToAppraiser(
            @MultiLine @NotBlank @Size(max = 4000) String reason,
            @Nullable @Size(max = 60) String to,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {}

    @Schema(name = "ResultIssue", examples = "{\"title\":\"Thông báo kết quả đăng ký cư trú\"}")
    public record ResultIssue(
            @Nullable @Size(max = 500) String title,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {}

    @Schema(
            name = "HandOver",
            examples =
                    "{\"channel\":\"COUNTER\",\"proof\":{\"kind\":\"RECEIPT_SIGNED\",\"reference\":\"BN-2026-000123\"}}")
    public record HandOver(
            @NotNull Delivery.Channel channel,
            @NotNull @Valid Proof proof,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {
        Delivery delivery() {
            return new Delivery(channel, proof.kind(), proof.reference());
        }
    }

    /** What shows that the result arrived. */
    @Schema(name = "HandOverProof")
    public record Proof(
            @NotNull Delivery.Proof kind,
            @NotBlank @Size(max = 200) String reference) {}

    @Schema(name = "TaskClaim", examples = "{\"step\":\"APPRAISE\"}")
    public record Claim(@Nullable @Size(max = 60) String step) {}

    @Schema(
            name = "StepCompletion",
            examples =
                    "{\"step\":\"CONSULT_FIRE\",\"opinion\":\"AGREE\",\"remark\":\"Đạt yêu cầu về phòng cháy, chữa cháy.\"}")
    public record Completion(
            @Nullable Opinion opinion,
            @MultiLine @Nullable @Size(max = 4000) String remark,
            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {}
}
