package vn.motcua.workflow.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.workflow.casefile.application.AskingForSupplement;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.Opinion;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.Requirement;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.model.Stop;
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
            name = "SupplementWish",
            examples =
                    "{\"legalGround\":\"Điều 22 Luật Cư trú 2020\",\"requirements\":[{\"document\":\"CT01\",\"reason\":\"Thiếu chữ ký của chủ hộ.\"},"
                            + "{\"field\":\"newAddress\",\"reason\":\"Ghi thiếu số nhà.\"}]}")
    public record SupplementWish(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Wanted> requirements,

            @Schema(description = "Document and article that it rests on") @MultiLine @NotBlank @Size(max = 500)
            String legalGround,

            @Schema(
                    description = "Last day for the answer; as late as the version allows where none is named",
                    examples = "2026-12-28")
            @Nullable
            LocalDate until,

            @Nullable @Size(max = 60) String step,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> answers)
            implements OfStep {
        AskingForSupplement.Wish wish() {
            return new AskingForSupplement.Wish(
                    requirements.stream()
                            .map(one -> new Requirement(one.document(), one.field(), one.reason()))
                            .toList(),
                    legalGround,
                    until);
        }
    }

    /** One thing that is asked for: a paper, or an answer of the form. */
    @Schema(name = "SupplementRequirement")
    public record Wanted(
            @Schema(description = "Code of a paper that the version asks for", examples = "CT01")
            @Nullable
            @Size(max = 60)
            String document,

            @Schema(description = "Path of an answer in the version's form", examples = "newAddress")
            @Nullable
            @Size(max = 200)
            String field,

            @Schema(description = "What is missing or wrong, as the applicant reads it; it names no person")
            @MultiLine
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    @Schema(
            name = "CaseStop",
            examples =
                    "{\"legalGround\":\"Khoản 3 Điều 9 Nghị định 118/2025/NĐ-CP\",\"reason\":\"Thửa đất đang có tranh chấp, Tòa án đã thụ lý.\",\"papers\":\"RETURNED\"}")
    public record CaseStop(
            @Schema(description = "Document and article that it rests on") @MultiLine @NotBlank @Size(max = 500)
            String legalGround,

            @Schema(description = "Why, as the applicant reads it; it names no person")
            @MultiLine
            @NotBlank
            @Size(max = 2000)
            String reason,

            @Schema(description = "Where the papers are afterwards") @NotNull
            Stop.Papers papers) {}

    @Schema(
            name = "CaseExtension",
            examples = "{\"workingDays\":5,\"reason\":\"Chưa có ý kiến của cơ quan quản lý quy hoạch.\"}")
    public record CaseExtension(
            @Schema(description = "By how many working days the promised date is put off") @NotNull @Min(1) @Max(365)
            Integer workingDays,

            @Schema(description = "Why it will be late, as the applicant reads it; it names no person")
            @MultiLine
            @NotBlank
            @Size(max = 2000)
            String reason) {}

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
