package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.workflow.casefile.model.Move.TaskEnd;
import vn.motcua.workflow.casefile.model.Move.TaskStart;
import vn.motcua.workflow.process.model.ProcessDefinition;
import vn.motcua.workflow.process.model.Step;
import vn.motcua.workflow.process.model.StepKind;

/**
 * A case as its rules see it. Its methods decide and change nothing.
 *
 * @param state where it stands
 * @param process the definition that was pinned at reception
 * @param task the work to do now; null where the state has none
 * @param appraisers who gave an opinion on it, the latest last
 * @param verdict what was decided
 * @param applicant the account that applied for itself; null where there is none
 */
public record CaseFile(
        CaseState state,
        ProcessDefinition process,
        @Nullable OpenTask task,
        List<UUID> appraisers,
        @Nullable Verdict verdict,
        @Nullable UUID applicant) {

    /** Keeps its own list. */
    public CaseFile {
        appraisers = List.copyOf(appraisers);
    }

    /** The first move of a case: it waits for its fee, or its processing begins at once. */
    public static Move opening(ProcessDefinition process, boolean feeIsCleared) {
        if (process.startsWithPayment() && !feeIsCleared) {
            return new Move(CaseState.AWAITING_PAYMENT, null, null, null, List.of(new CaseEvent.CaseOpened(true)));
        }
        Move start = starting(process);
        return new Move(
                start.to(),
                null,
                null,
                start.starts(),
                List.of(new CaseEvent.CaseOpened(false), start.events().getFirst()));
    }

    /** The fee is settled, or there is nothing to collect. News for a case that does not wait any more changes nothing. */
    public Move feeCleared() {
        return CaseTransitions.TABLE.allows(state, CaseAction.START) ? starting(process) : unchanged(List.of());
    }

    private static Move starting(ProcessDefinition process) {
        CaseState to = CaseTransitions.TABLE.next(CaseState.AWAITING_PAYMENT, CaseAction.START);
        Step first = process.step(to.work().orElseThrow());
        return new Move(to, null, null, new TaskStart(first, null), List.of(new CaseEvent.ProcessingStarted(first)));
    }

    /** The applicant wants to withdraw: possible until the result is issued. */
    public Move withdrawal() {
        if (CaseTransitions.TABLE.allows(state, CaseAction.WITHDRAW)) {
            return new Move(
                    CaseTransitions.TABLE.next(state, CaseAction.WITHDRAW),
                    null,
                    task == null ? null : new TaskEnd(TaskOutcome.CANCELLED, null, null),
                    null,
                    List.of(new CaseEvent.CaseWithdrawn()));
        }
        return unchanged(state == CaseState.WITHDRAWN ? List.of() : List.of(new CaseEvent.WithdrawalRefused()));
    }

    /**
     * What a command does to this case.
     *
     * @throws Refusal by name, when it may not be
     */
    public Move decide(CaseCommand command) {
        check(command.action(), command.by());
        CaseState to = CaseTransitions.TABLE.next(state, command.action());
        UUID by = command.by().id();
        return switch (command) {
            case CaseCommand.ClaimTask _ -> claim(to, by);
            case CaseCommand.AppraiseCase appraise ->
                new Move(
                        to,
                        by,
                        new TaskEnd(
                                appraise.proposal() == Proposal.APPROVE
                                        ? TaskOutcome.PROPOSED_APPROVAL
                                        : TaskOutcome.PROPOSED_REJECTION,
                                by,
                                appraise.opinion()),
                        startOf(to, null),
                        List.of(new CaseEvent.CaseAppraised(appraise.proposal(), by)));
            case CaseCommand.ApproveCase approve -> approve(to, approve);
            case CaseCommand.SendBackCase sendBack ->
                new Move(
                        to,
                        by,
                        new TaskEnd(TaskOutcome.SENT_BACK, by, sendBack.reason()),
                        startOf(to, appraisers.isEmpty() ? null : appraisers.getLast()),
                        List.of(new CaseEvent.CaseSentBack(by)));
            case CaseCommand.IssueResult issue ->
                new Move(
                        to,
                        by,
                        new TaskEnd(TaskOutcome.ISSUED, by, null),
                        startOf(to, null),
                        List.of(new CaseEvent.ResultIssued(issue.resultCode(), issue.title(), outcome(), by)));
            case CaseCommand.HandOverResult handOver -> handOver(to, handOver.delivery(), by);
        };
    }

    /**
     * Whether somebody may do something now: first the role, then the state, then who is responsible, then four eyes. Nobody who ever gave an
     * opinion on the case approves it, and nobody decides on an own application.
     *
     * @throws Refusal by name, when not
     */
    public void check(CaseAction action, Officer by) {
        String role = action == CaseAction.CLAIM
                ? roleOfTask()
                : process.step(kindOf(action)).role();
        if (!by.roles().contains(role)) {
            throw new NotYourStep(role);
        }
        CaseTransitions.TABLE.next(state, action);
        UUID assignee = task == null ? null : task.assignee();
        if (assignee != null && !assignee.equals(by.id())) {
            throw new TaskClaimedByAnother();
        }
        if (state == CaseState.APPROVAL && appraisers.contains(by.id())) {
            throw new ApproverIsAppraiser();
        }
        if (state.isDeciding() && by.id().equals(applicant)) {
            throw new OwnApplication();
        }
    }

    private String roleOfTask() {
        if (task == null) {
            throw new IllegalMove(state, CaseAction.CLAIM);
        }
        return task.step().role();
    }

    private static StepKind kindOf(CaseAction action) {
        return switch (action) {
            case APPRAISE -> StepKind.APPRAISAL;
            case APPROVE, SEND_BACK -> StepKind.APPROVAL;
            case ISSUE_RESULT -> StepKind.ISSUE;
            case HAND_OVER_RESULT -> StepKind.HAND_OVER;
            case START, CLAIM, WITHDRAW -> throw new IllegalArgumentException("No officer's step: " + action);
        };
    }

    private Move claim(CaseState to, UUID by) {
        if (task != null && by.equals(task.assignee())) {
            throw new TaskAlreadyYours();
        }
        return new Move(to, by, null, null, List.of());
    }

    private Move approve(CaseState to, CaseCommand.ApproveCase approve) {
        boolean rejected = approve.verdict() == Verdict.REJECTED;
        if (rejected && (approve.reason() == null || approve.reason().isBlank())) {
            throw InvalidRequest.field("reason", "required");
        }
        UUID by = approve.by().id();
        return new Move(
                to,
                by,
                new TaskEnd(rejected ? TaskOutcome.REJECTED : TaskOutcome.APPROVED, by, approve.reason()),
                startOf(to, null),
                List.of(new CaseEvent.CaseApproved(approve.verdict(), by)));
    }

    private Move handOver(CaseState to, Delivery delivery, UUID by) {
        if (delivery.proof() != delivery.channel().proof()) {
            throw new ProofDoesNotFitChannel(delivery.channel());
        }
        return new Move(
                to,
                by,
                new TaskEnd(TaskOutcome.HANDED_OVER, by, null),
                null,
                List.of(new CaseEvent.ResultReturned(delivery, by)));
    }

    private Verdict.Outcome outcome() {
        if (verdict == null) {
            throw new IllegalStateException("A case to be issued has no decision");
        }
        return verdict.outcome();
    }

    private TaskStart startOf(CaseState next, @Nullable UUID assignee) {
        return new TaskStart(process.step(next.work().orElseThrow()), assignee);
    }

    private Move unchanged(List<CaseEvent> events) {
        return new Move(state, null, null, null, events);
    }
}
