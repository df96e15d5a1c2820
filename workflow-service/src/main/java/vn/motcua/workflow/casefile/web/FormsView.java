package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.workflow.casefile.model.Extension;
import vn.motcua.workflow.casefile.model.Requirement;
import vn.motcua.workflow.casefile.model.Stop;
import vn.motcua.workflow.casefile.model.StopCause;
import vn.motcua.workflow.casefile.model.SupplementRequest;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.casefile.persistence.FormRows;

/**
 * The papers of a case as they were made.
 *
 * @param supplements what its applicant was asked for (Form 02), the oldest first
 * @param extensions when its date was put off (Form 04), the oldest first
 * @param stop why it was stopped (Form 05)
 */
@Schema(name = "CaseForms")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormsView(
        List<SupplementView> supplements,
        List<ExtensionView> extensions,
        @Nullable StopView stop) {

    /** What has become of a request. */
    @Schema(name = "CaseSupplementState")
    enum SupplementState {
        /** The applicant has to answer. */
        OPEN,
        /** The applicant has answered through intake. */
        ANSWERED,
        /** An officer has recorded what the applicant brought. */
        RECORDED,
        /** The case has ended, or its step was dropped, without an answer. */
        ENDED
    }

    /**
     * Form 02.
     *
     * @param requestId under which intake shows it to the applicant
     * @param stage code of the step in which it was asked for
     * @param step code of the step in which the answer is waited for
     * @param until the moment at which an answer comes too late
     * @param ifUnanswered how the case ends then
     * @param documents codes of the papers that came with the answer
     * @param fields paths of the answers of the form that came with it
     */
    @Schema(name = "CaseSupplement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SupplementView(
            UUID requestId,
            SupplementState state,
            String stage,
            String step,
            List<Requirement> requirements,
            String legalGround,
            UUID requestedBy,
            Instant requestedAt,
            Instant until,
            SupplementRule.Unanswered ifUnanswered,
            @Nullable Instant answeredAt,
            @Nullable List<String> documents,
            @Nullable List<String> fields) {

        static SupplementView of(FormRows.Kept kept, SupplementRequest request, List<Task> tasks) {
            FormRows.Answered answer = kept.answer();
            return new SupplementView(
                    request.id(),
                    state(kept, request, tasks),
                    request.stage(),
                    request.step(),
                    request.requirements(),
                    request.legalGround(),
                    request.by(),
                    request.at(),
                    request.until(),
                    request.ifUnanswered(),
                    kept.answeredAt(),
                    answer == null ? null : answer.documents(),
                    answer == null ? null : answer.fields());
        }

        private static SupplementState state(FormRows.Kept kept, SupplementRequest request, List<Task> tasks) {
            List<Task> waiting = tasks.stream()
                    .filter(task -> task.step().equals(request.step()))
                    .filter(task -> !task.openedAt().isBefore(request.at()))
                    .toList();
            if (waiting.stream().anyMatch(Task::isOpen)) {
                return SupplementState.OPEN;
            }
            if (kept.answeredAt() != null) {
                return SupplementState.ANSWERED;
            }
            return waiting.stream()
                            .anyMatch(task -> Objects.requireNonNull(task.end()).outcome() == TaskOutcome.COMPLETED)
                    ? SupplementState.RECORDED
                    : SupplementState.ENDED;
        }
    }

    /** Form 04. */
    @Schema(name = "CaseExtensionForm")
    record ExtensionView(
            int workingDays,
            String reason,
            UUID signedBy,
            String signedAs,
            Instant signedAt,
            Instant receivedAt,
            Instant promisedAt,
            Instant dueBefore,
            Instant dueAt) {
        static ExtensionView of(Extension form) {
            return new ExtensionView(
                    form.workingDays(),
                    form.reason(),
                    form.by(),
                    form.role(),
                    form.at(),
                    form.receivedAt(),
                    form.promisedAt(),
                    form.dueBefore(),
                    form.dueAt());
        }
    }

    /** Form 05. */
    @Schema(name = "CaseStopForm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StopView(
            StopCause cause,
            String legalGround,
            @Nullable String reason,
            Stop.Papers papers,
            @Nullable UUID stoppedBy,
            Instant stoppedAt) {
        static StopView of(Stop form) {
            return new StopView(form.cause(), form.legalGround(), form.reason(), form.papers(), form.by(), form.at());
        }
    }

    static FormsView of(List<FormRows.Kept> kept, List<Task> tasks) {
        return new FormsView(
                kept.stream()
                        .<SupplementView>mapMulti((one, into) -> {
                            if (one.form() instanceof SupplementRequest request) {
                                into.accept(SupplementView.of(one, request, tasks));
                            }
                        })
                        .toList(),
                FormRows.of(kept, Extension.class).map(ExtensionView::of).toList(),
                FormRows.of(kept, Stop.class).map(StopView::of).findFirst().orElse(null));
    }
}
