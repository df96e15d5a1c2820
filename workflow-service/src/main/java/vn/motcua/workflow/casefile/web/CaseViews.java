package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.IssuedResult;
import vn.motcua.workflow.casefile.persistence.TaskRow;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.process.model.StepKind;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Step;

/** What officers see of a case. */
final class CaseViews {

    private CaseViews() {}

    /** How a case stands after a command. */
    @Schema(
            name = "CaseStanding",
            examples =
                    "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                            + "\"state\":\"APPROVAL\",\"nationalStatus\":4}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            UUID dossierId,
            String dossierCode,
            CaseState state,
            int nationalStatus,
            @Nullable Verdict decision,
            @Nullable String resultCode,
            @Nullable Instant issuedAt,
            @Nullable Instant returnedAt) {

        static Standing of(CaseRow row) {
            IssuedResult result = row.result();
            return new Standing(
                    row.dossierId(),
                    row.dossierCode(),
                    row.state(),
                    row.state().nationalStatus(),
                    row.decision(),
                    result == null ? null : result.code(),
                    result == null ? null : result.issuedAt(),
                    result == null ? null : result.returnedAt());
        }
    }

    /** Everything about one case, for officers of its unit. */
    @Schema(name = "Case")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            UUID dossierId,
            String dossierCode,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            String channel,
            String unit,
            String receivingUnit,
            CaseState state,
            int nationalStatus,
            Instant receivedAt,
            Instant openedAt,
            @Nullable Instant processingStartedAt,
            @Nullable Attention attention,
            @Nullable Proposal proposal,
            @Nullable Verdict decision,
            @Nullable Result result,
            @Nullable Instant withdrawnAt,
            Due due,
            List<Task> tasks) {

        static Detail of(CaseAtHand at, List<TaskRow> tasks, @Nullable DueDate sum) {
            CaseRow row = at.row();
            return new Detail(
                    row.dossierId(),
                    row.dossierCode(),
                    row.procedure().code(),
                    row.procedure().version(),
                    row.procedure().caseCode(),
                    row.channel(),
                    row.unit(),
                    row.receivingUnit(),
                    row.state(),
                    row.state().nationalStatus(),
                    row.receivedAt(),
                    row.openedAt(),
                    row.processingStartedAt(),
                    row.attention(),
                    row.proposal(),
                    row.decision(),
                    Result.of(row.result()),
                    row.withdrawnAt(),
                    Due.of(row, sum),
                    tasks.stream().map(Task::of).toList());
        }
    }

    /** The issued result and its way to its owner. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String resultCode,
            @Nullable String title,
            @Nullable Instant issuedAt,
            @Nullable Delivery delivery,
            @Nullable Instant returnedAt) {

        static @Nullable Result of(@Nullable IssuedResult issued) {
            return issued == null
                    ? null
                    : new Result(
                            issued.code(), issued.title(), issued.issuedAt(), issued.delivery(), issued.returnedAt());
        }
    }

    /**
     * The promised date and how it comes about.
     *
     * @param dueAt what was promised at reception; it stands, whatever the sum says today
     * @param computedAt what today's calendar makes of the limit; differs where a calendar was changed after reception
     * @param steps every step of the sum
     */
    @Schema(name = "DueDateExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            Instant dueAt,
            Instant nearlyDueAt,
            @Nullable Instant overdueMarkedAt,
            @Nullable Instant computedAt,
            List<DueStep> steps) {

        static Due of(CaseRow row, @Nullable DueDate sum) {
            return new Due(
                    row.term().dueAt(),
                    row.term().nearlyDueAt(),
                    row.term().overdueMarkedAt(),
                    sum == null ? null : sum.dueAt(),
                    sum == null
                            ? List.of()
                            : sum.steps().stream().map(DueStep::of).toList());
        }
    }

    /** One step of the sum, in words. */
    record DueStep(String kind, Instant from, Instant to, String vi, String en) {
        static DueStep of(Step step) {
            return new DueStep(step.kind().name(), step.from(), step.to(), step.vi(), step.en());
        }
    }

    /** One step the case went through, or the one it is in. */
    @Schema(name = "CaseTask")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            String step,
            StepKind kind,
            String unit,
            String role,
            Instant openedAt,
            Instant dueAt,
            @Nullable Attention attention,
            @Nullable UUID assignee,
            @Nullable Instant claimedAt,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable TaskOutcome outcome,
            @Nullable String remark) {

        static Task of(TaskRow row) {
            return new Task(
                    row.step(),
                    row.kind(),
                    row.unit(),
                    row.role(),
                    row.openedAt(),
                    row.term().dueAt(),
                    row.term().attention().orElse(null),
                    row.assignee(),
                    row.claimedAt(),
                    row.closedAt(),
                    row.closedBy(),
                    row.outcome(),
                    row.remark());
        }
    }
}
