package vn.motcua.workflow.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.Verdict;

/** The bodies of the officers' commands, as they come in: unchecked until validated. */
@NullUnmarked
public final class CaseRequests {

    private CaseRequests() {}

    @Schema(
            name = "Appraisal",
            examples = "{\"proposal\":\"APPROVE\",\"opinion\":\"Hồ sơ đầy đủ, đủ điều kiện đăng ký thường trú.\"}")
    public record Appraisal(
            @NotNull Proposal proposal,
            @MultiLine @NotBlank @Size(max = 4000) String opinion) {}

    @Schema(name = "Approval", examples = "{\"decision\":\"APPROVE\"}")
    public record Approval(
            @NotNull Decision decision,
            @MultiLine @Nullable @Size(max = 4000) String reason) {}

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
            @MultiLine @NotBlank @Size(max = 4000) String reason) {}

    @Schema(name = "ResultIssue", examples = "{\"title\":\"Thông báo kết quả đăng ký cư trú\"}")
    public record ResultIssue(@Nullable @Size(max = 500) String title) {}

    @Schema(
            name = "HandOver",
            examples =
                    "{\"channel\":\"COUNTER\",\"proof\":{\"kind\":\"RECEIPT_SIGNED\",\"reference\":\"BN-2026-000123\"}}")
    public record HandOver(
            @NotNull Delivery.Channel channel,
            @NotNull @Valid Proof proof) {
        Delivery delivery() {
            return new Delivery(channel, proof.kind(), proof.reference());
        }
    }

    /** What shows that the result arrived. */
    @Schema(name = "HandOverProof")
    public record Proof(
            @NotNull Delivery.Proof kind,
            @NotBlank @Size(max = 200) String reference) {}
}
