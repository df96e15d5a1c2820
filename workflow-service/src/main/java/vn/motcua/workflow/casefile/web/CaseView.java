package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.casefile.application.ReadingCase;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.IssuedResult;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.casefile.model.Transfer;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Step;

/** Everything about one case, for officers of its unit. */
@Schema(name = "CaseFile")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID dossierId,
        String dossierCode,
        String procedureCode,
        int procedureVersion,
        String caseCode,
        String channel,
        String unit,
        String receivingUnit,
        CaseState state,
        CaseLife life,
        int nationalStatus,
        Instant receivedAt,
        Instant openedAt,
        @Nullable Instant processingStartedAt,
        @Nullable Attention attention,
        @Nullable Proposal proposal,
        @Nullable Verdict decision,
        @Nullable ResultView result,
        @Nullable Instant withdrawnAt,
        DueView due,
        List<TaskView> tasks,
        FormsView forms) {

    static CaseView of(ReadingCase.Found found) {
        CaseAtHand at = found.at();
        Reception reception = at.reception();
        Progress progress = at.progress();
        CaseState state = at.standing().state();
        return new CaseView(
                reception.dossierId(),
                reception.dossierCode(),
                reception.procedure().code(),
                reception.procedure().version(),
                reception.procedure().caseCode(),
                reception.channel(),
                at.standing().unit(),
                reception.receivingUnit(),
                state,
                at.standing().life(),
                at.work().nationalStatus(),
                reception.receivedAt(),
                at.openedAt(),
                progress.startedAt(),
                at.work().attention(),
                found.isWhole() ? progress.proposal() : null,
                found.isWhole() ? progress.decision() : null,
                found.isWhole() ? ResultView.of(progress.result()) : null,
                progress.withdrawnAt(),
                DueView.of(at, found),
                found.tasks().stream()
                        .map(task -> TaskView.of(task, found.names()))
                        .toList(),
                FormsView.of(found.papers(), found.tasks()));
    }

    /** The issued result and its way to its owner. */
    @Schema(name = "Result")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String resultCode,
            @Nullable String title,
            @Nullable Instant issuedAt,
            @Nullable Delivery delivery,
            @Nullable Instant returnedAt) {

        static @Nullable ResultView of(@Nullable IssuedResult issued) {
            return issued == null
                    ? null
                    : new ResultView(
                            issued.code(), issued.title(), issued.issuedAt(), issued.delivery(), issued.returnedAt());
        }
    }

    /**
     * The due date and how it comes about.
     *
     * @param dueAt what was promised at reception, later by the working time of each pause and by each extension
     * @param promisedAt what was promised at reception
     * @param pausedAt since when the clock stands still
     * @param pauses when it stood still before, and what that did to the due date
     * @param computedAt what today's calendar makes of the limit; differs where a calendar was changed after reception
     * @param steps every step of the sum
     */
    @Schema(name = "DueDateExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DueView(
            Instant dueAt,
            Instant promisedAt,
            Instant nearlyDueAt,
            @Nullable Instant overdueMarkedAt,
            @Nullable Instant pausedAt,
            List<CasePause> pauses,
            @Nullable Instant computedAt,
            List<DueStepView> steps) {

        static DueView of(CaseAtHand at, ReadingCase.Found found) {
            Term term = at.standing().term();
            DueDate sum = found.sum();
            return new DueView(
                    term.dueAt(),
                    at.reception().dueAt(),
                    term.nearlyDueAt(),
                    term.overdueMarkedAt(),
                    at.standing().pausedAt(),
                    found.pauses(),
                    sum == null ? null : sum.dueAt(),
                    sum == null
                            ? List.of()
                            : sum.steps().stream().map(DueStepView::of).toList());
        }
    }

    /** In both languages. */
    @Schema(name = "Text")
    record Text(String vi, String en) {}

    /** One step of the sum, in words. */
    @Schema(name = "DueDateStep")
    record DueStepView(
            String kind,
            Instant from,
            Instant to,
            Text explanation,

            @Schema(deprecated = true, description = "`explanation` in Vietnamese")
            String vi,

            @Schema(deprecated = true, description = "`explanation` in English")
            String en) {
        static DueStepView of(Step step) {
            return new DueStepView(
                    step.kind().name(), step.from(), step.to(), new Text(step.vi(), step.en()), step.vi(), step.en());
        }
    }

    /**
     * One step the case went through, or one it is in.
     *
     * @param also codes of the steps that were done by the same deed
     */
    @Schema(name = "CaseTask")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskView(
            String step,
            TaskKind kind,
            String unit,
            String role,
            Instant openedAt,
            Instant dueAt,
            @Nullable Attention attention,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable Instant claimedAt,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable String closedByName,
            @Nullable TaskOutcome outcome,
            @Nullable String remark,
            @Nullable List<String> also,
            @Nullable TransferView transfer) {

        static TaskView of(Task task, Map<UUID, String> names) {
            Task.@Nullable Ended end = task.end();
            @Nullable UUID closedBy = end == null ? null : end.by();
            return new TaskView(
                    task.step(),
                    task.kind(),
                    task.unit(),
                    task.role(),
                    task.openedAt(),
                    task.term().dueAt(),
                    task.term().attention().orElse(null),
                    task.assignee(),
                    task.assignee() == null ? null : names.get(task.assignee()),
                    task.claimedAt(),
                    end == null ? null : end.at(),
                    closedBy,
                    closedBy == null ? null : names.get(closedBy),
                    end == null ? null : end.outcome(),
                    end == null ? null : end.remark(),
                    end == null || end.also().isEmpty() ? null : end.also(),
                    TransferView.of(task.transfer(), names));
        }
    }

    /**
     * To which unit a task was sent: a task that is open waits for it, one that ended as TRANSFERRED was taken by it.
     *
     * @param confirmBy until when that unit has, or had, to answer
     */
    @Schema(name = "TaskTransferred")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferView(
            String toUnit,
            UUID askedBy,
            @Nullable String askedByName,
            Instant askedAt,
            Instant confirmBy,
            String reason) {
        static @Nullable TransferView of(@Nullable Transfer transfer, Map<UUID, String> names) {
            return transfer == null
                    ? null
                    : new TransferView(
                            transfer.to(),
                            transfer.askedBy(),
                            names.get(transfer.askedBy()),
                            transfer.askedAt(),
                            transfer.confirmBy(),
                            transfer.reason());
        }
    }
}
