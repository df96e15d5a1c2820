package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.processflow.Answers;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.Happened;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Turn;
import vn.motcua.workflow.casefile.model.Move.Claim;
import vn.motcua.workflow.casefile.model.Move.TaskEnd;
import vn.motcua.workflow.casefile.model.Move.TaskStart;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workflow.process.model.PinnedProcess.Done;

/**
 * A case as its rules see it. Its methods decide and change nothing.
 *
 * @param life whose time runs
 * @param state the same and the stage of its work as one word
 * @param process the one that was pinned at reception
 * @param marking where that stands
 * @param open the work to do now
 * @param appraisals who gave an opinion on it in which step, the latest last
 * @param verdict what was decided
 * @param isIssued whether there is a result
 * @param applicant the account that applied for itself; null where there is none
 */
public record CaseFile(
        CaseLife life,
        CaseState state,
        PinnedProcess process,
        Marking marking,
        List<OpenTask> open,
        List<EarlierStep> appraisals,
        @Nullable Verdict verdict,
        boolean isIssued,
        @Nullable UUID applicant) {

    private static final String APPROVER = "approver";

    /** Keeps its own lists. */
    public CaseFile {
        open = List.copyOf(open);
        appraisals = List.copyOf(appraisals);
    }

    /** The first move of a case: it waits for its fee, or its processing begins at once. */
    public static Move opening(PinnedProcess process, boolean feeIsCleared) {
        if (process.startsWithPayment() && !feeIsCleared) {
            return new Move(
                    CaseLife.AWAITING_PAYMENT,
                    process.waiting(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(new CaseEvent.CaseOpened(true)));
        }
        return starting(process, List.of(new CaseEvent.CaseOpened(false)));
    }

    /** The fee of a point is settled, or there is nothing to collect. News for a case that does not wait there changes nothing. */
    public Move feeCleared(PaymentPoint point) {
        if (point == PaymentPoint.RECEPTION) {
            return life == CaseLife.AWAITING_PAYMENT ? starting(process, List.of()) : unchanged(List.of());
        }
        return open.stream()
                .filter(task -> task.kind() == TaskKind.PAYMENT && step(task).collected() == point)
                .findFirst()
                .map(this::paid)
                .orElse(unchanged(List.of()));
    }

    /** The step of a payment is done; where somebody has to choose the way from there, it is done with that choice. */
    private Move paid(OpenTask task) {
        Turn turn = process.after(marking, new Happened.Finished(task.step(), Answers.NONE));
        return turn.asked().isEmpty()
                ? gone(task, TaskEnd.without(task.no(), TaskOutcome.PAID), null, turn, null, null)
                : unchanged(List.of());
    }

    private static Move starting(PinnedProcess process, List<CaseEvent> before) {
        Turn turn = process.start();
        CaseLife to = CaseTransitions.moved(CaseLife.AWAITING_PAYMENT, lifeAt(process, turn, false));
        List<CaseEvent> events = new ArrayList<>(before);
        turn.begun().stream().findFirst().ifPresent(first -> events.add(new CaseEvent.ProcessingStarted(first.code())));
        events.addAll(pointsReached(turn));
        events.addAll(changeOfLife(CaseLife.AWAITING_PAYMENT, to, turn, null));
        return new Move(
                to,
                turn.marking(),
                null,
                List.of(),
                turn.begun().stream().map(step -> new TaskStart(step, null)).toList(),
                events);
    }

    /** The applicant wants to withdraw: possible until the result is issued. */
    public Move withdrawal() {
        if (!CaseTransitions.TABLE.allows(life, LifeAction.WITHDRAW)) {
            return unchanged(life == CaseLife.WITHDRAWN ? List.of() : List.of(new CaseEvent.WithdrawalRefused()));
        }
        return new Move(
                CaseTransitions.TABLE.next(life, LifeAction.WITHDRAW),
                process.after(marking, new Happened.BrokenOff()).marking(),
                null,
                open.stream()
                        .map(task -> TaskEnd.without(task.no(), TaskOutcome.CANCELLED))
                        .toList(),
                List.of(),
                List.of(new CaseEvent.CaseWithdrawn()));
    }

    /**
     * What a command does to this case.
     *
     * @throws Refusal by name, when it may not be
     */
    public Move decide(CaseCommand command) {
        if (command instanceof CaseCommand.StopCase stop) {
            return stop(stop);
        }
        if (command instanceof CaseCommand.ExtendCase extend) {
            return extend(extend);
        }
        OpenTask task = check(command.action(), command.about().step(), command.by());
        UUID by = command.by().id();
        return switch (command) {
            case CaseCommand.ClaimTask _ -> claim(task, by);
            case CaseCommand.AppraiseCase appraise ->
                finish(
                        task,
                        command,
                        new Deed(
                                "PROPOSED",
                                appraise.proposal() == Proposal.APPROVE
                                        ? TaskOutcome.PROPOSED_APPROVAL
                                        : TaskOutcome.PROPOSED_REJECTION,
                                appraise.opinion(),
                                new CaseEvent.CaseAppraised(appraise.proposal(), by)));
            case CaseCommand.ApproveCase approve -> approve(task, approve);
            case CaseCommand.SendBackCase sendBack -> sendBack(task, sendBack);
            case CaseCommand.IssueResult issue ->
                finish(
                        task,
                        command,
                        new Deed(
                                "ISSUED",
                                TaskOutcome.ISSUED,
                                null,
                                new CaseEvent.ResultIssued(issue.resultCode(), issue.title(), outcome(), by)));
            case CaseCommand.HandOverResult handOver -> handOver(task, handOver);
            case CaseCommand.CompleteStep complete -> complete(task, complete);
            case CaseCommand.AskForSupplement ask -> ask(task, ask);
            case CaseCommand.StopCase _, CaseCommand.ExtendCase _ ->
                throw new IllegalStateException("is about the case as a whole");
        };
    }

    /**
     * The task that somebody may do something to now: first the role, then the state, then who is responsible, then four eyes. Nobody who ever
     * gave an opinion on the case approves it, and nobody decides on an own application.
     *
     * @param step code of the step that is meant; null where only one can be
     * @throws Refusal by name, when there is none
     */
    public OpenTask check(CaseAction action, @Nullable String step, Officer by) {
        List<OpenTask> fitting = open.stream()
                .filter(task -> action.fits(task.kind()))
                .filter(task -> step == null || step.equals(task.step()))
                .toList();
        if (fitting.isEmpty()) {
            throw nothingToDo(action, by);
        }
        List<OpenTask> forTheCaller =
                fitting.stream().filter(OpenTask::isForTheCaller).toList();
        if (forTheCaller.isEmpty()) {
            throw new NotYourStep(fitting.getFirst().role());
        }
        OpenTask task = theOne(forTheCaller, by.id());
        if (task.assignee() != null && !task.assignee().equals(by.id())) {
            throw new TaskClaimedByAnother();
        }
        if (task.needsOtherEyes()
                && appraisals.stream().anyMatch(earlier -> earlier.by().equals(by.id()))) {
            throw new ApproverIsAppraiser();
        }
        if (task.isDeciding() && by.id().equals(applicant)) {
            throw new OwnApplication();
        }
        return task;
    }

    /** Whoever may never do it hears that; the others hear that it is not the time. */
    private Refusal nothingToDo(CaseAction action, Officer by) {
        List<String> roles = process.tasks()
                .filter(task -> task.role() != null && action.fits(Objects.requireNonNull(task.kind())))
                .map(task -> Objects.requireNonNull(task.role()))
                .toList();
        boolean givesTheResult = action == CaseAction.ISSUE_RESULT || action == CaseAction.HAND_OVER_RESULT;
        boolean isForOthers = action != CaseAction.CLAIM
                && action != CaseAction.COMPLETE
                && !roles.isEmpty()
                && roles.stream().noneMatch(by.roles()::contains);
        if (isForOthers) {
            return new NotYourStep(roles.getFirst());
        }
        return givesTheResult && open.stream().anyMatch(task -> task.kind() == TaskKind.PAYMENT)
                ? new FeeNotSettled()
                : new IllegalMove(state, action);
    }

    /** Of several, the one that is the caller's already. */
    private static OpenTask theOne(List<OpenTask> tasks, UUID by) {
        List<OpenTask> own =
                tasks.stream().filter(task -> by.equals(task.assignee())).toList();
        List<OpenTask> meant = own.isEmpty() ? tasks : own;
        if (meant.size() > 1) {
            throw new StepNotNamed(meant.stream().map(OpenTask::step).toList());
        }
        return meant.getFirst();
    }

    private Move claim(OpenTask task, UUID by) {
        if (by.equals(task.assignee())) {
            throw new TaskAlreadyYours();
        }
        return new Move(
                CaseTransitions.TABLE.next(life, LifeAction.WORK),
                marking,
                new Claim(task.no(), by),
                List.of(),
                List.of(),
                List.of());
    }

    private Move approve(OpenTask task, CaseCommand.ApproveCase approve) {
        boolean rejected = approve.verdict() == Verdict.REJECTED;
        if (rejected && (approve.reason() == null || approve.reason().isBlank())) {
            throw InvalidRequest.field("reason", "required");
        }
        Deed deed = new Deed(
                approve.verdict().name(),
                rejected ? TaskOutcome.REJECTED : TaskOutcome.APPROVED,
                approve.reason(),
                new CaseEvent.CaseApproved(approve.verdict(), approve.by().id()));
        if (!approve.signs()) {
            return finish(task, approve, deed);
        }
        Answers answers = answers(task, approve, deed);
        Done done = process.finishedAndSigned(marking, step(task), answers);
        return finished(task, approve, deed, done);
    }

    /** Where the flow has an answer for it, the flow says where to; else the work goes to the step named, or to the last appraisal before. */
    private Move sendBack(OpenTask task, CaseCommand.SendBackCase sendBack) {
        UUID by = sendBack.by().id();
        Deed deed = new Deed("SENT_BACK", TaskOutcome.SENT_BACK, sendBack.reason(), new CaseEvent.CaseSentBack(by));
        if (isIssued) {
            throw new IllegalMove(state, sendBack.action());
        }
        boolean isDrawn = process.choicesAfter(task.step()).stream()
                .anyMatch(choice -> process.course().answers(choice).contains("SENT_BACK"));
        if (sendBack.to() == null && isDrawn) {
            return finish(task, sendBack, deed);
        }
        Turn turn = process.after(marking, new Happened.SentBack(task.step(), earlier(task, sendBack.to())));
        return finished(task, sendBack, deed, new Done(turn, List.of()));
    }

    private String earlier(OpenTask task, @Nullable String wanted) {
        List<FlowNode.Task> before = process.officersBefore(task.step());
        return before.stream()
                .filter(step -> wanted == null
                        ? step.kind() == TaskKind.APPRAISAL
                        : step.code().equals(wanted))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new NoEarlierStep(
                        before.stream().map(FlowNode.Task::code).toList()))
                .code();
    }

    private Move handOver(OpenTask task, CaseCommand.HandOverResult handOver) {
        Delivery delivery = handOver.delivery();
        if (delivery.proof() != delivery.channel().proof()) {
            throw new ProofDoesNotFitChannel(delivery.channel());
        }
        if (process.owesWithTheResult() && outcome() == Verdict.Outcome.GRANTED) {
            throw new FeeNotSettled();
        }
        return finish(
                task,
                handOver,
                new Deed(
                        "HANDED_OVER",
                        TaskOutcome.HANDED_OVER,
                        null,
                        new CaseEvent.ResultReturned(delivery, handOver.by().id())));
    }

    private Move complete(OpenTask task, CaseCommand.CompleteStep complete) {
        if (task.kind() == TaskKind.PAYMENT && !process.isCleared(step(task).collected())) {
            throw new FeeNotSettled();
        }
        Opinion opinion = complete.opinion();
        boolean isConsulted = task.kind() == TaskKind.CONSULTATION;
        if (isConsulted && opinion == null) {
            throw InvalidRequest.field("opinion", "required");
        }
        if (!isConsulted && opinion != null) {
            throw InvalidRequest.field("opinion", "not-here");
        }
        return finish(
                task,
                complete,
                new Deed(
                        opinion == null ? "DONE" : opinion.name(),
                        opinion == null ? TaskOutcome.COMPLETED : opinion.outcome(),
                        complete.remark(),
                        null));
    }

    /**
     * Where a supplement would be waited for, asked for in an open step.
     *
     * @param step in which it is asked for
     * @param answers that lead there
     * @param waits the step in which it is waited for
     */
    public record Foreseen(OpenTask step, Answers answers, FlowNode.Task waits) {}

    /**
     * Finds where a supplement that somebody wants to ask for now would be waited for.
     *
     * @throws Refusal by name, when nobody may ask now, or the process does not wait for one
     */
    public Foreseen foresee(Officer by, StepAnswers about) {
        OpenTask task = check(CaseAction.ASK_FOR_SUPPLEMENT, about.step(), by);
        return foresee(task, about)
                .orElseThrow(() -> new SupplementNotForeseen(process.tasks()
                        .filter(other -> CaseAction.ASK_FOR_SUPPLEMENT.fits(Objects.requireNonNull(other.kind())))
                        .map(FlowNode.Task::code)
                        .filter(process::leadsToSupplement)
                        .toList()));
    }

    private Optional<Foreseen> foresee(OpenTask task, StepAnswers about) {
        return process.waysToSupplement(marking, task.step(), about.answers())
                .map(way -> new Foreseen(task, way.answers(), way.waits()));
    }

    private Move ask(OpenTask task, CaseCommand.AskForSupplement ask) {
        Foreseen foreseen = foresee(task, ask.about())
                .orElseThrow(() -> new IllegalStateException("was foreseen before it was asked for"));
        SupplementRequest request = ask.request();
        int most = foreseen.waits().supplementRule().times();
        if (request.no() > most) {
            throw new SupplementAskedBefore(most);
        }
        Turn turn = process.after(marking, new Happened.Finished(task.step(), foreseen.answers()));
        return finished(
                task,
                ask.by().id(),
                new Deed("INCOMPLETE", TaskOutcome.SUPPLEMENT_ASKED, null, null),
                new Done(turn, List.of()),
                request);
    }

    /**
     * The applicant has answered: the case goes on where it stood, and the clock has stood still until then. An answer to what is not waited for
     * any more changes nothing.
     *
     * @param step in which it was waited for
     * @param at when it was given
     */
    public Move supplemented(String step, Instant at) {
        OpenTask task = waiting(step);
        if (task == null) {
            return unchanged(List.of());
        }
        Turn turn = process.after(marking, new Happened.Finished(step, Answers.of("DONE")));
        if (!turn.asked().isEmpty()) {
            return unchanged(List.of());
        }
        return finished(task, null, new Deed("DONE", TaskOutcome.ANSWERED, null, null), new Done(turn, List.of()), null)
                .restedUntil(at);
    }

    /** The applicant has not answered in time: the case ends by the rule of its version. */
    public Move unanswered(String step, Stop stop) {
        return waiting(step) == null ? unchanged(List.of()) : stopped(stop);
    }

    private @Nullable OpenTask waiting(String step) {
        return open.stream()
                .filter(task ->
                        task.kind() == TaskKind.SUPPLEMENT && task.step().equals(step))
                .findFirst()
                .orElse(null);
    }

    private Move stop(CaseCommand.StopCase stop) {
        requireRole(stop.by(), APPROVER);
        if (verdict != null || isIssued) {
            throw new DecisionAlreadyTaken();
        }
        if (stop.by().id().equals(applicant)) {
            throw new OwnApplication();
        }
        return stopped(stop.stop());
    }

    private Move stopped(Stop stop) {
        return new Move(
                CaseTransitions.TABLE.next(life, LifeAction.STOP),
                process.after(marking, new Happened.BrokenOff()).marking(),
                null,
                open.stream()
                        .map(task -> TaskEnd.without(task.no(), TaskOutcome.CANCELLED))
                        .toList(),
                List.of(),
                List.of(new CaseEvent.CaseStopped(stop)));
    }

    /** Before the promised date only, and as often as the version allows; a result is returned late without it. */
    private Move extend(CaseCommand.ExtendCase extend) {
        Extension extension = extend.extension();
        requireRole(extend.by(), extension.role());
        if (extend.by().id().equals(applicant)) {
            throw new OwnApplication();
        }
        if (life != CaseLife.IN_PROCESS && life != CaseLife.PAUSED) {
            throw new IllegalMove(state, extend.action());
        }
        if (extension.no() > process.extension().times()) {
            throw new ExtendedBefore(process.extension().times());
        }
        if (!extension.at().isBefore(extension.dueBefore())) {
            throw new DueDatePassed();
        }
        return unchanged(List.of(new CaseEvent.CaseExtended(extension, extend.term())));
    }

    private static void requireRole(Officer by, String role) {
        if (!by.roles().contains(role)) {
            throw new NotYourStep(role);
        }
    }

    /**
     * How a step is finished.
     *
     * @param says what that answers to the choices that know it
     */
    private record Deed(
            String says,
            TaskOutcome outcome,
            @Nullable String remark,
            @Nullable CaseEvent event) {}

    private Move finish(OpenTask task, CaseCommand command, Deed deed) {
        Turn turn = process.after(marking, new Happened.Finished(task.step(), answers(task, command, deed)));
        return finished(task, command, deed, new Done(turn, List.of()));
    }

    private Answers answers(OpenTask task, CaseCommand command, Deed deed) {
        List<Choice> choices = process.choicesAfter(task.step());
        command.about().answers().forEach((code, answer) -> {
            Choice choice = choices.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> InvalidRequest.field("answers." + code, "no-choice-here"));
            List<String> known = process.course().answers(choice);
            if (!choice.answers().isEmpty() && !known.contains(answer)) {
                throw new AnswerRequired(code, known);
            }
        });
        return new Answers(deed.says(), command.about().answers());
    }

    private Move finished(OpenTask task, CaseCommand command, Deed deed, Done done) {
        if (CaseAction.ASK_FOR_SUPPLEMENT.fits(task.kind())) {
            done.turn().begun().stream()
                    .filter(step -> step.kind() == TaskKind.SUPPLEMENT)
                    .findFirst()
                    .ifPresent(step -> {
                        throw new SupplementNeedsList(step.code());
                    });
        }
        return finished(task, command.by().id(), deed, done, null);
    }

    private Move finished(OpenTask task, @Nullable UUID by, Deed deed, Done done, @Nullable SupplementRequest request) {
        Turn turn = done.turn();
        if (!turn.asked().isEmpty()) {
            Choice choice = turn.asked().getFirst();
            throw new AnswerRequired(choice.code(), process.course().answers(choice));
        }
        TaskEnd end = new TaskEnd(task.no(), deed.outcome(), by, deed.remark(), done.also());
        return gone(task, end, by == null ? null : new Claim(task.no(), by), turn, deed.event(), request);
    }

    /** A step is done and the case has gone on. */
    private Move gone(
            OpenTask task,
            TaskEnd end,
            Move.@Nullable Claim claim,
            Turn turn,
            @Nullable CaseEvent event,
            @Nullable SupplementRequest request) {
        boolean issued = isIssued || event instanceof CaseEvent.ResultIssued;
        List<TaskEnd> ends = new ArrayList<>();
        ends.add(end);
        open.stream()
                .filter(other -> other.no() != task.no())
                .filter(other ->
                        turn.ended().stream().anyMatch(step -> step.code().equals(other.step())))
                .forEach(other -> ends.add(TaskEnd.without(other.no(), TaskOutcome.DROPPED)));
        CaseLife to = CaseTransitions.moved(life, lifeAt(process, turn, issued));
        List<CaseEvent> events = new ArrayList<>();
        if (event != null) {
            events.add(event);
        }
        if (event instanceof CaseEvent.ResultIssued result) {
            events.addAll(withTheResult(result));
        }
        events.addAll(pointsReached(turn));
        events.addAll(changeOfLife(life, to, turn, request));
        return new Move(
                to,
                turn.marking(),
                claim,
                ends,
                turn.begun().stream()
                        .map(step -> new TaskStart(step, lastAppraiser(step)))
                        .toList(),
                events);
    }

    /** What the money learns of a result: a refusal, or that the fee for it is due although the flow draws no payment. */
    private List<CaseEvent> withTheResult(CaseEvent.ResultIssued result) {
        if (result.outcome() == Verdict.Outcome.DENIED) {
            return List.of(new CaseEvent.CaseRejected());
        }
        return process.owesWithTheResult()
                ? List.of(new CaseEvent.PaymentPointReached(null, PaymentPoint.RETURN))
                : List.of();
    }

    private static List<CaseEvent.PaymentPointReached> pointsReached(Turn turn) {
        return turn.begun().stream()
                .filter(step -> step.kind() == TaskKind.PAYMENT)
                .map(step -> new CaseEvent.PaymentPointReached(step.code(), step.collected()))
                .toList();
    }

    /** What others learn of a case that rests, goes on or stops: each thing that the applicant has to do, whatever else goes on beside it. */
    private static List<CaseEvent> changeOfLife(
            CaseLife from, CaseLife to, Turn turn, @Nullable SupplementRequest request) {
        if (to == CaseLife.STOPPED) {
            return List.of(new CaseEvent.CaseStopped(null));
        }
        List<CaseEvent> events = new ArrayList<>();
        if (to == CaseLife.PAUSED) {
            for (FlowNode.Task step : turn.begun()) {
                if (step.kind() == TaskKind.SUPPLEMENT) {
                    events.add(new CaseEvent.SupplementRequested(step.code(), request));
                } else if (step.kind() == TaskKind.FINANCIAL_OBLIGATION) {
                    events.add(new CaseEvent.ObligationRequested(step.code()));
                }
            }
        }
        if (from == CaseLife.PAUSED && to == CaseLife.IN_PROCESS) {
            events.add(new CaseEvent.CaseResumed());
        }
        return events;
    }

    /** A step that is done again goes to who did it last. */
    private @Nullable UUID lastAppraiser(FlowNode.Task step) {
        return appraisals.stream()
                .filter(earlier -> earlier.step().equals(step.code()))
                .map(EarlierStep::by)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static CaseLife lifeAt(PinnedProcess process, Turn turn, boolean issued) {
        End end = turn.finished();
        if (end != null) {
            return end.outcome() == FlowNode.Outcome.STOPPED ? CaseLife.STOPPED : CaseLife.RETURNED;
        }
        if (issued) {
            return CaseLife.FINISHED;
        }
        boolean rests = process.open(turn.marking()).stream()
                .anyMatch(step -> Objects.requireNonNull(step.kind()).isPause());
        return rests ? CaseLife.PAUSED : CaseLife.IN_PROCESS;
    }

    private FlowNode.Task step(OpenTask task) {
        return Objects.requireNonNull(process.task(task.step()));
    }

    /** No way leads to a result without an approval, so what is issued without one is a refusal. */
    private Verdict.Outcome outcome() {
        return verdict == null ? Verdict.Outcome.DENIED : verdict.outcome();
    }

    private Move unchanged(List<CaseEvent> events) {
        return new Move(life, marking, null, List.of(), List.of(), events);
    }
}
