package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.role.Roles;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.Happened;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Turn;
import vn.motcua.workflow.casefile.model.TaskCommand.Post;

/**
 * Who may pass work on, and to whom. At any moment one person is responsible: what is offered to another unit stays with its sender until somebody
 * there confirms. Its methods decide and change nothing.
 */
public final class TaskRules {

    /** Who gives work to others in a unit. */
    private static final String LEAD = Roles.UNIT_LEAD;

    private final CaseFile file;

    /** The rules of a case. */
    public TaskRules(CaseFile file) {
        this.file = file;
    }

    /**
     * What a command does.
     *
     * @throws Refusal by name, when it may not be
     */
    public PassedOn decide(TaskCommand command, Instant now) {
        return switch (command) {
            case TaskCommand.ReleaseTask release -> release(release);
            case TaskCommand.AssignTask assign -> assign(assign);
            case TaskCommand.RecallStep recall -> new PassedOn.Recalled(recall(recall));
            case TaskCommand.OfferTask offer -> offer(offer, now);
            case TaskCommand.ConfirmTransfer confirm -> confirm(confirm);
            case TaskCommand.RefuseTransfer refuse -> refuse(refuse);
        };
    }

    private PassedOn release(TaskCommand.ReleaseTask release) {
        UUID by = release.by().id();
        OpenTask task = theOne(release, mine(by), OpenTask::isForTheCaller);
        if (!by.equals(task.assignee())) {
            throw new NotTheResponsible();
        }
        return goesOn(
                task,
                TaskOutcome.RELEASED,
                release,
                release.reason(),
                task.place().unit(),
                null);
    }

    private PassedOn assign(TaskCommand.AssignTask assign) {
        OpenTask task = theOne(
                assign, free -> free.assignee() == null, one -> one.held().contains(LEAD));
        String unit = task.place().unit();
        requirePost(task, assign.posts(), unit);
        if (task.assignee() == null) {
            return new PassedOn.Assigned(task.no(), assign.to());
        }
        if (assign.to().equals(task.assignee())) {
            throw new TaskClaimedByAnother();
        }
        return goesOn(task, TaskOutcome.REASSIGNED, assign, assign.reason(), unit, assign.to());
    }

    private PassedOn offer(TaskCommand.OfferTask offer, Instant now) {
        UUID by = offer.by().id();
        OpenTask task = theOne(offer, mine(by), OpenTask::isForTheCaller);
        if (task.assignee() != null && !by.equals(task.assignee())) {
            throw new TaskClaimedByAnother();
        }
        if (task.place().offeredTo() != null) {
            throw new TransferPending(task.place().offeredTo());
        }
        if (offer.unit().equals(task.place().unit()) || !offer.roles().contains(task.role())) {
            throw new NobodyThere(task.role(), offer.unit());
        }
        return new PassedOn.Offered(
                task.no(),
                task.assignee() == null,
                new Transfer(offer.unit(), by, now, offer.confirmBy(), offer.reason()));
    }

    /** By somebody who can go on with it there, or by the lead, who says who does. */
    private PassedOn confirm(TaskCommand.ConfirmTransfer confirm) {
        requireOffer();
        OpenTask task = theOne(confirm, offered -> offered.place().offeredTo() != null, one -> {
            Set<String> held = one.place().heldThere();
            return held.contains(one.role()) || held.contains(LEAD);
        });
        String unit = offeredTo(task);
        UUID to = confirm.to();
        if (to == null || to.equals(confirm.by().id())) {
            if (!task.place().heldThere().contains(task.role())) {
                throw new NotOfThisUnit(task.role(), unit);
            }
            return goesOn(
                    task,
                    TaskOutcome.TRANSFERRED,
                    confirm,
                    null,
                    unit,
                    confirm.by().id());
        }
        if (!task.place().heldThere().contains(LEAD)) {
            throw new NotYourStep(LEAD);
        }
        requirePost(task, confirm.posts(), unit);
        return goesOn(task, TaskOutcome.TRANSFERRED, confirm, null, unit, to);
    }

    private PassedOn refuse(TaskCommand.RefuseTransfer refuse) {
        UUID by = refuse.by().id();
        requireOffer();
        OpenTask task = theOne(refuse, offered -> offered.place().offeredTo() != null, one -> {
            Set<String> there = one.place().heldThere();
            return there.contains(one.role())
                    || there.contains(LEAD)
                    || one.held().contains(LEAD)
                    || by.equals(one.assignee());
        });
        offeredTo(task);
        return new PassedOn.Kept(task.no());
    }

    private void requireOffer() {
        if (file.open().stream().allMatch(task -> task.place().offeredTo() == null)) {
            throw new NoTransfer();
        }
    }

    private static String offeredTo(OpenTask task) {
        String unit = task.place().offeredTo();
        if (unit == null) {
            throw new NoTransfer();
        }
        return unit;
    }

    private static void requirePost(OpenTask task, Set<Post> posts, String unit) {
        if (!posts.contains(new Post(unit, task.role()))) {
            throw new NotOfThisUnit(task.role(), unit);
        }
    }

    private static PassedOn goesOn(
            OpenTask task,
            TaskOutcome outcome,
            TaskCommand command,
            @Nullable String reason,
            String unit,
            @Nullable UUID to) {
        return new PassedOn.GoesOn(
                new Move.TaskEnd(task.no(), outcome, command.by().id(), reason, List.of()), unit, to);
    }

    /**
     * The officer's last deed is undone, as long as nobody has taken up what came of it. A decision and a numbered result are not taken back: others
     * know of them.
     */
    private Move recall(TaskCommand.RecallStep recall) {
        UUID by = recall.by().id();
        Task done = recall.history().stream()
                .filter(task -> task.end() != null
                        && by.equals(task.end().by())
                        && task.end().outcome().isDone())
                .filter(task -> recall.step() == null || recall.step().equals(task.step()))
                .reduce((first, second) -> second)
                .orElseThrow(NothingToRecall::new);
        if (file.life() != CaseLife.IN_PROCESS || !isRecallable(done.kind())) {
            throw new NothingToRecall();
        }
        Instant at = Objects.requireNonNull(done.end()).at();
        Set<Integer> begun = recall.history().stream()
                .filter(task -> task.openedAt().equals(at) && task.no() > done.no())
                .map(Task::no)
                .collect(Collectors.toSet());
        List<OpenTask> next =
                file.open().stream().filter(task -> begun.contains(task.no())).toList();
        if (next.isEmpty() || next.size() < begun.size()) {
            throw new NothingToRecall();
        }
        next.stream()
                .filter(task -> task.place().begun() || task.kind().isApplicants())
                .findFirst()
                .ifPresent(task -> {
                    throw new NextHasBegun(task.step());
                });
        return undone(by, done, next);
    }

    private Move undone(UUID by, Task done, List<OpenTask> next) {
        OpenTask from = next.getFirst();
        if (file.process().course().before(from.step()).stream()
                .noneMatch(step -> step.code().equals(done.step()))) {
            throw new NothingToRecall();
        }
        Turn turn = file.process().after(file.marking(), new Happened.SentBack(from.step(), done.step()));
        Set<String> steps = next.stream().map(OpenTask::step).collect(Collectors.toSet());
        if (!turn.ended().stream()
                .map(FlowNode.Task::code)
                .collect(Collectors.toSet())
                .equals(steps)) {
            throw new NothingToRecall();
        }
        return new Move(
                CaseLife.IN_PROCESS,
                turn.marking(),
                null,
                next.stream()
                        .map(task -> new Move.TaskEnd(task.no(), TaskOutcome.RECALLED, by, null, List.of()))
                        .toList(),
                turn.begun().stream().map(step -> new Move.TaskStart(step, by)).toList(),
                done.kind() == TaskKind.APPRAISAL ? List.of(new CaseEvent.CaseSentBack(by)) : List.of());
    }

    private static boolean isRecallable(TaskKind kind) {
        return switch (kind) {
            case APPRAISAL, CONSULTATION, SIGNING -> true;
            case APPROVAL, ISSUE, HAND_OVER, LINKED_PROCEDURE, SUPPLEMENT, FINANCIAL_OBLIGATION, PAYMENT -> false;
        };
    }

    private static Predicate<OpenTask> mine(UUID by) {
        return task -> by.equals(task.assignee());
    }

    /**
     * The task that is meant: of those that the caller may do this to, the only one, or the only likely one.
     *
     * @param likely what is preferred where several could be
     * @param allowed by the caller's rights
     */
    private OpenTask theOne(TaskCommand command, Predicate<OpenTask> likely, Predicate<OpenTask> allowed) {
        List<OpenTask> fitting = file.open().stream()
                .filter(task -> !task.kind().isApplicants())
                .filter(task -> command.step() == null || command.step().equals(task.step()))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalMove(file.state(), action(command));
        }
        List<OpenTask> theirs = fitting.stream().filter(allowed).toList();
        if (theirs.isEmpty()) {
            throw new NotYourStep(
                    command instanceof TaskCommand.AssignTask
                            ? LEAD
                            : fitting.getFirst().role());
        }
        List<OpenTask> preferred = theirs.stream().filter(likely).toList();
        List<OpenTask> meant = preferred.isEmpty() ? theirs : preferred;
        if (meant.size() > 1) {
            throw new StepNotNamed(meant.stream().map(OpenTask::step).toList());
        }
        return meant.getFirst();
    }

    private static TaskAction action(TaskCommand command) {
        return command instanceof TaskCommand.AssignTask ? TaskAction.CLAIM : TaskAction.PASS_ON;
    }
}
