package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.workflow.casefile.model.CaseCommand.AppraiseCase;
import vn.motcua.workflow.casefile.model.CaseCommand.ApproveCase;
import vn.motcua.workflow.casefile.model.CaseCommand.ClaimTask;
import vn.motcua.workflow.casefile.model.CaseCommand.HandOverResult;
import vn.motcua.workflow.casefile.model.CaseCommand.IssueResult;
import vn.motcua.workflow.casefile.model.CaseCommand.SendBackCase;
import vn.motcua.workflow.process.model.ProcessDefinition;
import vn.motcua.workflow.process.model.Step;
import vn.motcua.workflow.process.model.StepKind;

class CaseFileTest {

    private static final Step PAYMENT = new Step("PAYMENT", StepKind.PAYMENT, "", 0);
    private static final Step APPRAISE = new Step("APPRAISE", StepKind.APPRAISAL, "appraiser", 60);
    private static final Step APPROVE = new Step("APPROVE", StepKind.APPROVAL, "approver", 20);
    private static final Step ISSUE = new Step("ISSUE", StepKind.ISSUE, "clerk", 10);
    private static final Step HAND_OVER = new Step("HAND_OVER", StepKind.HAND_OVER, "clerk", 10);
    private static final ProcessDefinition FREE = new ProcessDefinition(List.of(APPRAISE, APPROVE, ISSUE, HAND_OVER));
    private static final ProcessDefinition PAID =
            new ProcessDefinition(List.of(PAYMENT, APPRAISE, APPROVE, ISSUE, HAND_OVER));

    private static final Officer APPRAISER = officer("appraiser");
    private static final Officer OTHER_APPRAISER = officer("appraiser");
    private static final Officer APPROVER = officer("approver");
    private static final Officer CLERK = officer("clerk");
    private static final Delivery AT_COUNTER =
            new Delivery(Delivery.Channel.COUNTER, Delivery.Proof.RECEIPT_SIGNED, "BN-1");

    @Test
    void aFreeCaseIsProcessedAtOnce() {
        Move move = CaseFile.opening(FREE, false);

        assertThat(move.to()).isEqualTo(CaseState.APPRAISAL);
        assertThat(move.starts()).isEqualTo(new Move.TaskStart(APPRAISE, null));
        assertThat(move.events())
                .containsExactly(new CaseEvent.CaseOpened(false), new CaseEvent.ProcessingStarted(APPRAISE));
    }

    @Test
    void aPaidCaseWaitsForItsFee() {
        Move move = CaseFile.opening(PAID, false);

        assertThat(move.to()).isEqualTo(CaseState.AWAITING_PAYMENT);
        assertThat(move.starts()).isNull();
        assertThat(move.events()).containsExactly(new CaseEvent.CaseOpened(true));
    }

    @Test
    void aPaidCaseWhoseFeeWasSettledBeforeIsProcessedAtOnce() {
        Move move = CaseFile.opening(PAID, true);

        assertThat(move.to()).isEqualTo(CaseState.APPRAISAL);
        assertThat(move.events())
                .containsExactly(new CaseEvent.CaseOpened(false), new CaseEvent.ProcessingStarted(APPRAISE));
    }

    @Test
    void theSettledFeeStartsProcessing() {
        Move move = new CaseFile(CaseState.AWAITING_PAYMENT, PAID, null, List.of(), null, null).feeCleared();

        assertThat(move.to()).isEqualTo(CaseState.APPRAISAL);
        assertThat(move.starts()).isEqualTo(new Move.TaskStart(APPRAISE, null));
        assertThat(move.events()).containsExactly(new CaseEvent.ProcessingStarted(APPRAISE));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_PAYMENT")
    void aFeeSettledLaterChangesNothing(CaseState state) {
        Move move = in(state, null).feeCleared();

        assertThat(move.isNothing()).isTrue();
        assertThat(move.to()).isEqualTo(state);
    }

    @Test
    void aClaimMakesOnePersonResponsibleAndTellsNobody() {
        Move move = in(CaseState.APPRAISAL, null).decide(new ClaimTask(APPRAISER));

        assertThat(move).isEqualTo(new Move(CaseState.APPRAISAL, APPRAISER.id(), null, null, List.of()));
    }

    @Test
    void refusesAClaimOfWhatAnotherHas() {
        assertThatThrownBy(() -> in(CaseState.APPRAISAL, OTHER_APPRAISER.id()).decide(new ClaimTask(APPRAISER)))
                .isInstanceOf(TaskClaimedByAnother.class);
    }

    @Test
    void refusesAClaimOfOnesOwn() {
        assertThatThrownBy(() -> in(CaseState.APPRAISAL, APPRAISER.id()).decide(new ClaimTask(APPRAISER)))
                .isInstanceOf(TaskAlreadyYours.class);
    }

    @Test
    void refusesAClaimOfAnothersRole() {
        assertThatThrownBy(() -> in(CaseState.APPRAISAL, null).decide(new ClaimTask(CLERK)))
                .isInstanceOfSatisfying(NotYourStep.class, refusal -> assertThat(refusal.arguments())
                        .containsEntry("role", "appraiser"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"AWAITING_PAYMENT", "RETURNED", "WITHDRAWN"})
    void refusesAClaimWhereThereIsNoWork(CaseState state) {
        assertThatThrownBy(() -> in(state, null).decide(new ClaimTask(APPRAISER)))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void anAppraisalPassesTheCaseToTheApprover() {
        Move move = in(CaseState.APPRAISAL, APPRAISER.id())
                .decide(new AppraiseCase(APPRAISER, Proposal.APPROVE, "đủ điều kiện"));

        assertThat(move)
                .isEqualTo(new Move(
                        CaseState.APPROVAL,
                        APPRAISER.id(),
                        new Move.TaskEnd(TaskOutcome.PROPOSED_APPROVAL, APPRAISER.id(), "đủ điều kiện"),
                        new Move.TaskStart(APPROVE, null),
                        List.of(new CaseEvent.CaseAppraised(Proposal.APPROVE, APPRAISER.id()))));
    }

    @Test
    void anAppraisalClaimsWhatNobodyHas() {
        Move move = in(CaseState.APPRAISAL, null).decide(new AppraiseCase(APPRAISER, Proposal.REJECT, "thiếu căn cứ"));

        assertThat(move.claimedBy()).isEqualTo(APPRAISER.id());
        assertThat(move.ends())
                .isEqualTo(new Move.TaskEnd(TaskOutcome.PROPOSED_REJECTION, APPRAISER.id(), "thiếu căn cứ"));
    }

    @Test
    void refusesAnAppraisalOfWhatAnotherHas() {
        assertThatThrownBy(() -> in(CaseState.APPRAISAL, OTHER_APPRAISER.id())
                        .decide(new AppraiseCase(APPRAISER, Proposal.APPROVE, "đủ")))
                .isInstanceOf(TaskClaimedByAnother.class);
    }

    @Test
    void anApprovalLeadsToAResult() {
        Move move = in(CaseState.APPROVAL, null).decide(new ApproveCase(APPROVER, Verdict.APPROVED, null));

        assertThat(move.to()).isEqualTo(CaseState.ISSUE);
        assertThat(move.starts()).isEqualTo(new Move.TaskStart(ISSUE, null));
        assertThat(move.events()).containsExactly(new CaseEvent.CaseApproved(Verdict.APPROVED, APPROVER.id()));
    }

    @Test
    void aRejectionWithItsReasonLeadsToAResultToo() {
        Move move = in(CaseState.APPROVAL, null).decide(new ApproveCase(APPROVER, Verdict.REJECTED, "không đủ"));

        assertThat(move.to()).isEqualTo(CaseState.ISSUE);
        assertThat(move.ends()).isEqualTo(new Move.TaskEnd(TaskOutcome.REJECTED, APPROVER.id(), "không đủ"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "'  '"},
            nullValues = "NULL")
    void refusesARejectionWithoutItsReason(@Nullable String reason) {
        assertThatThrownBy(
                        () -> in(CaseState.APPROVAL, null).decide(new ApproveCase(APPROVER, Verdict.REJECTED, reason)))
                .isInstanceOfSatisfying(InvalidRequest.class, refusal -> assertThat(refusal.errors())
                        .extracting(Refusal.FieldError::field)
                        .containsExactly("reason"));
    }

    @Test
    void refusesAnApproverWhoWasTheAppraiser() {
        Officer both = new Officer(APPRAISER.id(), Set.of("appraiser", "approver"));

        assertThatThrownBy(() -> in(CaseState.APPROVAL, null).decide(new ApproveCase(both, Verdict.APPROVED, null)))
                .isInstanceOf(ApproverIsAppraiser.class);
        assertThatThrownBy(() -> in(CaseState.APPROVAL, null).decide(new ClaimTask(both)))
                .isInstanceOf(ApproverIsAppraiser.class);
        assertThatThrownBy(() -> in(CaseState.APPROVAL, null).decide(new SendBackCase(both, "xem lại")))
                .isInstanceOf(ApproverIsAppraiser.class);
    }

    /** Appraised by one, sent back, appraised by another: neither of them approves. */
    @Test
    void refusesAnApproverWhoWasTheAppraiserBeforeTheCaseWasSentBack() {
        Officer earlier = new Officer(OTHER_APPRAISER.id(), Set.of("appraiser", "approver"));
        CaseFile appraisedTwice = new CaseFile(
                CaseState.APPROVAL,
                FREE,
                new OpenTask(APPROVE, null),
                List.of(earlier.id(), APPRAISER.id()),
                null,
                null);

        assertThatThrownBy(() -> appraisedTwice.decide(new ApproveCase(earlier, Verdict.APPROVED, null)))
                .isInstanceOf(ApproverIsAppraiser.class);
        assertThat(appraisedTwice
                        .decide(new ApproveCase(APPROVER, Verdict.APPROVED, null))
                        .to())
                .isEqualTo(CaseState.ISSUE);
        assertThat(appraisedTwice.decide(new SendBackCase(APPROVER, "làm rõ")).starts())
                .as("goes back to the latest")
                .isEqualTo(new Move.TaskStart(APPRAISE, APPRAISER.id()));
    }

    @Test
    void nobodyDecidesOnAnOwnApplication() {
        CaseFile inAppraisal = appliedForBy(APPRAISER, CaseState.APPRAISAL, APPRAISE);
        CaseFile inApproval = appliedForBy(APPROVER, CaseState.APPROVAL, APPROVE);

        assertThatThrownBy(() -> inAppraisal.decide(new ClaimTask(APPRAISER))).isInstanceOf(OwnApplication.class);
        assertThatThrownBy(() -> inAppraisal.decide(new AppraiseCase(APPRAISER, Proposal.APPROVE, "đủ")))
                .isInstanceOf(OwnApplication.class);
        assertThatThrownBy(() -> inApproval.decide(new ApproveCase(APPROVER, Verdict.APPROVED, null)))
                .isInstanceOf(OwnApplication.class);
        assertThatThrownBy(() -> inApproval.decide(new SendBackCase(APPROVER, "xem lại")))
                .isInstanceOf(OwnApplication.class);
        assertThat(inAppraisal
                        .decide(new AppraiseCase(OTHER_APPRAISER, Proposal.APPROVE, "đủ"))
                        .to())
                .isEqualTo(CaseState.APPROVAL);
    }

    @Test
    void anOfficersOwnResultMayBeIssuedAndHandedOverLikeAnyOther() {
        assertThat(appliedForBy(CLERK, CaseState.HAND_OVER, HAND_OVER)
                        .decide(new HandOverResult(CLERK, AT_COUNTER))
                        .to())
                .isEqualTo(CaseState.RETURNED);
    }

    private static CaseFile appliedForBy(Officer applicant, CaseState state, Step step) {
        return new CaseFile(state, FREE, new OpenTask(step, null), List.of(), null, applicant.id());
    }

    @Test
    void theSameAppraiserGetsTheCaseBack() {
        Move move = in(CaseState.APPROVAL, null).decide(new SendBackCase(APPROVER, "làm rõ diện tích"));

        assertThat(move)
                .isEqualTo(new Move(
                        CaseState.APPRAISAL,
                        APPROVER.id(),
                        new Move.TaskEnd(TaskOutcome.SENT_BACK, APPROVER.id(), "làm rõ diện tích"),
                        new Move.TaskStart(APPRAISE, APPRAISER.id()),
                        List.of(new CaseEvent.CaseSentBack(APPROVER.id()))));
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,GRANTED", "REJECTED,DENIED"})
    void theResultSaysWhatWasDecided(Verdict verdict, Verdict.Outcome outcome) {
        CaseFile decided =
                new CaseFile(CaseState.ISSUE, FREE, new OpenTask(ISSUE, null), List.of(APPRAISER.id()), verdict, null);

        Move move = decided.decide(new IssueResult(CLERK, "KQ.H26.30.01.000031", "Thông báo"));

        assertThat(move.to()).isEqualTo(CaseState.HAND_OVER);
        assertThat(move.starts()).isEqualTo(new Move.TaskStart(HAND_OVER, null));
        assertThat(move.events())
                .containsExactly(new CaseEvent.ResultIssued("KQ.H26.30.01.000031", "Thông báo", outcome, CLERK.id()));
    }

    @Test
    void theHandOverClosesTheCase() {
        Move move = in(CaseState.HAND_OVER, null).decide(new HandOverResult(CLERK, AT_COUNTER));

        assertThat(move.to()).isEqualTo(CaseState.RETURNED);
        assertThat(move.starts()).isNull();
        assertThat(move.ends()).isEqualTo(new Move.TaskEnd(TaskOutcome.HANDED_OVER, CLERK.id(), null));
        assertThat(move.events()).containsExactly(new CaseEvent.ResultReturned(AT_COUNTER, CLERK.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE,DOWNLOADED,true",
        "ONLINE,RECEIPT_SIGNED,false",
        "ONLINE,POST_TRACKING,false",
        "COUNTER,RECEIPT_SIGNED,true",
        "COUNTER,DOWNLOADED,false",
        "COUNTER,POST_TRACKING,false",
        "POST,POST_TRACKING,true",
        "POST,RECEIPT_SIGNED,false",
        "POST,DOWNLOADED,false"
    })
    void onlyTheProofOfItsChannelCounts(Delivery.Channel channel, Delivery.Proof proof, boolean counts) {
        HandOverResult handOver = new HandOverResult(CLERK, new Delivery(channel, proof, "ref"));

        if (counts) {
            assertThat(in(CaseState.HAND_OVER, null).decide(handOver).to()).isEqualTo(CaseState.RETURNED);
        } else {
            assertThatThrownBy(() -> in(CaseState.HAND_OVER, null).decide(handOver))
                    .isInstanceOf(ProofDoesNotFitChannel.class);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyCommandIsRefusedInEveryOtherState(CaseState state) {
        for (CaseCommand command : List.of(
                new AppraiseCase(APPRAISER, Proposal.APPROVE, "đủ"),
                new ApproveCase(APPROVER, Verdict.APPROVED, null),
                new SendBackCase(APPROVER, "xem lại"),
                new IssueResult(CLERK, "KQ.H26.30.01.000031", null),
                new HandOverResult(CLERK, AT_COUNTER))) {
            if (!CaseTransitions.TABLE.allows(state, command.action())) {
                assertThatThrownBy(() -> in(state, null).decide(command))
                        .as(command.action() + " in " + state)
                        .isInstanceOf(IllegalMove.class);
            }
        }
    }

    @Test
    void aWrongRoleIsRefusedBeforeTheStateIsTold() {
        assertThatThrownBy(() -> in(CaseState.RETURNED, null).decide(new AppraiseCase(CLERK, Proposal.APPROVE, "đủ")))
                .isInstanceOf(NotYourStep.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"APPRAISAL", "APPROVAL", "ISSUE"})
    void aWithdrawalInTimeClosesTheOpenTask(CaseState state) {
        Move move = in(state, APPRAISER.id()).withdrawal();

        assertThat(move)
                .isEqualTo(new Move(
                        CaseState.WITHDRAWN,
                        null,
                        new Move.TaskEnd(TaskOutcome.CANCELLED, null, null),
                        null,
                        List.of(new CaseEvent.CaseWithdrawn())));
    }

    @Test
    void aCaseThatWaitsForItsFeeCanBeWithdrawn() {
        Move move = in(CaseState.AWAITING_PAYMENT, null).withdrawal();

        assertThat(move.to()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(move.ends()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"HAND_OVER", "RETURNED"})
    void aWithdrawalAfterTheResultIsRefusedByAnEvent(CaseState state) {
        Move move = in(state, null).withdrawal();

        assertThat(move.to()).isEqualTo(state);
        assertThat(move.ends()).isNull();
        assertThat(move.events()).containsExactly(new CaseEvent.WithdrawalRefused());
    }

    @Test
    void aSecondWithdrawalChangesNothing() {
        assertThat(in(CaseState.WITHDRAWN, null).withdrawal().isNothing()).isTrue();
    }

    @Test
    void aProcessWithoutAnApproverIsRefused() {
        assertThatThrownBy(() -> new ProcessDefinition(List.of(APPRAISE, ISSUE, HAND_OVER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProcessDefinition(List.of(APPRAISE, APPRAISE, APPROVE, ISSUE, HAND_OVER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Officer officer(String role) {
        return new Officer(UUID.randomUUID(), Set.of(role));
    }

    /** A case in a state, whose open task, if the state has one, belongs to somebody or nobody. */
    private static CaseFile in(CaseState state, @Nullable UUID assignee) {
        OpenTask task = state.work()
                .map(kind -> new OpenTask(FREE.step(kind), assignee))
                .orElse(null);
        boolean appraised = state != CaseState.AWAITING_PAYMENT && state != CaseState.APPRAISAL;
        boolean decided = appraised && state != CaseState.APPROVAL;
        return new CaseFile(
                state,
                FREE,
                task,
                appraised ? List.of(APPRAISER.id()) : List.of(),
                decided ? Verdict.APPROVED : null,
                null);
    }
}
