package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Course;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.drawing.SvgDrawing.Marks;
import vn.motcua.workflow.casefile.application.ReadingProcess;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;

/**
 * The process of a case, as it was published and as it went so far.
 *
 * @param steps in the order of the flow
 * @param links what follows what
 * @param marking where it stands, as it is kept: open steps, arrivals at joins as {@code JOIN<WAY}, the end
 * @param end code of the end that was reached
 */
@Schema(name = "CaseProcess")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcessView(
        UUID dossierId,
        String dossierCode,
        CaseLife life,
        List<StepView> steps,
        List<LinkView> links,
        List<String> marking,
        @Nullable String end) {

    /** How far it is. */
    @Schema(name = "StepProgress")
    enum Progress {
        /** Done, and not to be done again so far. */
        DONE,
        /** To be done now. */
        OPEN,
        /** May come. */
        NEXT,
        /** Lies on a way that was not taken, or that a decision has closed. */
        PASSED_BY
    }

    /**
     * A step and what has been done in it.
     *
     * @param unit code of the unit that does it, where that is not the one whose case it is
     * @param share percent of the dossier's working time
     * @param turns each time it was begun, the latest last
     * @param choices what whoever does it is asked for
     * @param backTo codes of the steps to which its work can be sent back
     */
    @Schema(name = "ProcessStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String step,
            @Nullable TaskKind kind,
            CaseView.@Nullable Text name,
            @Nullable String role,
            @Nullable String unit,
            CaseView.@Nullable Text agency,
            @Nullable Integer share,
            Progress progress,
            List<TurnView> turns,
            List<ChoiceView> choices,
            @Nullable List<String> backTo) {}

    /**
     * One time that a step was begun.
     *
     * @param by who finished it
     * @param with code of the step with which it was done in one deed
     */
    @Schema(name = "StepTurn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TurnView(
            String unit,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable Instant closedAt,
            @Nullable UUID by,
            @Nullable String byName,
            @Nullable TaskOutcome outcome,
            @Nullable String with) {
        static TurnView of(Task task, Map<UUID, String> names, @Nullable String with) {
            Task.@Nullable Ended end = task.end();
            @Nullable UUID by = end == null ? null : end.by();
            return new TurnView(
                    task.unit(),
                    task.openedAt(),
                    task.kind().isApplicants() ? null : task.term().dueAt(),
                    task.assignee(),
                    task.assignee() == null ? null : names.get(task.assignee()),
                    end == null ? null : end.at(),
                    by,
                    by == null ? null : names.get(by),
                    end == null ? null : end.outcome(),
                    with);
        }
    }

    /** A choice and its possible answers. */
    @Schema(name = "StepChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(String choice, CaseView.@Nullable Text name, List<AnswerView> answers) {}

    /** What can be answered. */
    @Schema(name = "StepAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(String answer, CaseView.@Nullable Text name) {}

    /** A link of the flow. */
    @Schema(name = "ProcessLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkView(
            String from,
            String to,
            CaseView.@Nullable Text name,
            @Nullable String when) {
        static LinkView of(FlowLink link) {
            return new LinkView(link.from(), link.to(), text(link.name()), link.when());
        }
    }

    static ProcessView of(ReadingProcess.Found found) {
        Course course = found.process().course();
        Marking marking = found.marking();
        Set<String> next =
                course.later(marking).stream().map(FlowNode.Task::code).collect(Collectors.toSet());
        Set<String> done = done(found);
        return new ProcessView(
                found.at().dossierId(),
                found.at().dossierCode(),
                found.at().standing().life(),
                found.process()
                        .tasks()
                        .map(task -> {
                            Progress progress = marking.has(task.code())
                                    ? Progress.OPEN
                                    : next.contains(task.code())
                                            ? Progress.NEXT
                                            : done.contains(task.code()) ? Progress.DONE : Progress.PASSED_BY;
                            return step(found, task, progress);
                        })
                        .toList(),
                course.flow().links().stream().map(LinkView::of).toList(),
                marking.places(),
                course.flow().nodes().stream()
                        .filter(node -> node instanceof FlowNode.End && marking.has(node.code()))
                        .map(FlowNode::code)
                        .findFirst()
                        .orElse(null));
    }

    /** For the picture. */
    static Marks marks(ReadingProcess.Found found) {
        Marking marking = found.marking();
        Set<String> now = found.process().flow().nodes().stream()
                .map(FlowNode::code)
                .filter(marking::has)
                .collect(Collectors.toSet());
        Set<String> done = done(found);
        done.removeAll(now);
        return new Marks(done, now);
    }

    private static Set<String> done(ReadingProcess.Found found) {
        Set<String> done = new HashSet<>();
        if (found.at().standing().life() != CaseLife.AWAITING_PAYMENT) {
            found.process().tasks().filter(FlowNode.Task::precedesAllWork).forEach(task -> done.add(task.code()));
        }
        found.tasks().stream().filter(task -> task.end() != null).forEach(task -> {
            Task.Ended end = Objects.requireNonNull(task.end());
            if (end.outcome().isDone()) {
                done.add(task.step());
                done.addAll(end.also());
            }
        });
        return done;
    }

    private static StepView step(ReadingProcess.Found found, FlowNode.Task task, Progress progress) {
        Course course = found.process().course();
        List<TurnView> turns = found.tasks().stream()
                .<TurnView>mapMulti((turn, into) -> {
                    if (turn.step().equals(task.code())) {
                        into.accept(TurnView.of(turn, found.names(), null));
                    } else if (turn.end() != null && turn.end().also().contains(task.code())) {
                        into.accept(TurnView.of(turn, found.names(), turn.step()));
                    }
                })
                .toList();
        return new StepView(
                task.code(),
                task.kind(),
                text(task.name()),
                task.role(),
                task.unit(),
                text(task.agency()),
                task.share(),
                progress,
                turns,
                course.choicesAfter(task.code()).stream()
                        .map(choice -> choice(course, choice))
                        .toList(),
                progress == Progress.OPEN
                        ? found.process().officersBefore(task.code()).stream()
                                .map(FlowNode.Task::code)
                                .toList()
                        : null);
    }

    private static ChoiceView choice(Course course, FlowNode.Choice choice) {
        return new ChoiceView(
                choice.code(),
                text(choice.name()),
                course.answers(choice).stream()
                        .map(answer -> new AnswerView(
                                answer,
                                course.flow().links().stream()
                                        .filter(link -> link.from().equals(choice.code()) && answer.equals(link.when()))
                                        .map(link -> text(link.name()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }

    private static CaseView.@Nullable Text text(vn.motcua.processflow.@Nullable Text text) {
        return text == null ? null : new CaseView.Text(text.vi(), text.en());
    }
}
