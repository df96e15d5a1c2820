package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.motcua.processflow.ExtensionRule;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.StagesAsFlow;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.casefile.model.CaseCommand.AppraiseCase;
import vn.motcua.workflow.casefile.model.CaseCommand.ApproveCase;
import vn.motcua.workflow.casefile.model.CaseCommand.ClaimTask;
import vn.motcua.workflow.casefile.model.CaseCommand.CompleteStep;
import vn.motcua.workflow.casefile.model.CaseCommand.HandOverResult;
import vn.motcua.workflow.casefile.model.CaseCommand.IssueResult;
import vn.motcua.workflow.casefile.model.CaseCommand.SendBackCase;
import vn.motcua.workflow.casefile.model.Move.TaskEnd;
import vn.motcua.workflow.process.model.PinnedProcess;

class CaseFileTest {

    private static final Step PAYMENT = new Step("PAYMENT", Kind.PAYMENT, null, null);
    private static final List<Step> STAGES = List.of(
            new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 60),
            new Step("APPROVE", Kind.APPROVAL, "approver", 20),
            new Step("ISSUE", Kind.ISSUE, "clerk", 10),
            new Step("HAND_OVER", Kind.HAND_OVER, "clerk", 10));
    private static final PinnedProcess FREE = new PinnedProcess(StagesAsFlow.flowOf(STAGES));
    private static final PinnedProcess PAID = new PinnedProcess(paid());

    /**
     * APPRAISE → COMPLETE? → SUPPLEMENT → APPRAISE, or SPLIT → (FIRE at another unit ‖ LAND) → JOIN → APPROVE → DECISION? → SIGN → ISSUE →
     * HAND_OVER, or back to APPRAISE, or STOPPED.
     */
    private static final PinnedProcess DRAWN = new PinnedProcess(drawn());

    private static final Officer APPRAISER = officer("appraiser");
    private static final Officer OTHER_APPRAISER = officer("appraiser");
    private static final Officer APPROVER = officer("approver");
    private static final Officer CLERK = officer("clerk");
    private static final Delivery AT_COUNTER =
            new Delivery(Delivery.Channel.COUNTER, Delivery.Proof.RECEIPT_SIGNED, "BN-1");

    private static ProcessFlow paid() {
        List<Step> steps = new ArrayList<>(STAGES);
        steps.addFirst(PAYMENT);
        return StagesAsFlow.flowOf(steps);
    }

    private static ProcessFlow drawn() {
        List<FlowNode> nodes = List.of(
                new FlowNode.Start("START", null),
                task("APPRAISE", TaskKind.APPRAISAL, "appraiser", null),
                new FlowNode.Choice("COMPLETE", null, List.of("PROPOSED", "INCOMPLETE")),
                task("SUPPLEMENT", TaskKind.SUPPLEMENT, null, null),
                new FlowNode.Split("SPLIT", null),
                task("FIRE", TaskKind.CONSULTATION, "appraiser", "H26.15"),
                task("LAND", TaskKind.CONSULTATION, "appraiser", null),
                new FlowNode.Join("JOIN", null),
                task("APPROVE", TaskKind.APPROVAL, "approver", null),
                new FlowNode.Choice("DECISION", null, List.of("APPROVED", "SENT_BACK", "REJECTED")),
                task("SIGN", TaskKind.SIGNING, "approver", null),
                task("ISSUE", TaskKind.ISSUE, "clerk", null),
                task("HAND_OVER", TaskKind.HAND_OVER, "clerk", null),
                new FlowNode.End("RETURNED", null, FlowNode.Outcome.RESULT),
                new FlowNode.End("STOPPED", null, FlowNode.Outcome.STOPPED));
        List<FlowLink> links = new ArrayList<>();
        line(links, "START", "APPRAISE", "COMPLETE");
        links.add(new FlowLink("COMPLETE", "SUPPLEMENT", null, "INCOMPLETE", null));
        line(links, "SUPPLEMENT", "APPRAISE");
        links.add(new FlowLink("COMPLETE", "SPLIT", null, "PROPOSED", null));
        line(links, "SPLIT", "FIRE", "JOIN", "APPROVE", "DECISION");
        line(links, "SPLIT", "LAND", "JOIN");
        links.add(new FlowLink("DECISION", "SIGN", null, "APPROVED", null));
        links.add(new FlowLink("DECISION", "APPRAISE", null, "SENT_BACK", null));
        links.add(new FlowLink("DECISION", "STOPPED", null, "REJECTED", null));
        line(links, "SIGN", "ISSUE", "HAND_OVER", "RETURNED");
        return new ProcessFlow(nodes, links);
    }

    private static FlowNode task(String code, TaskKind kind, @Nullable String role, @Nullable String unit) {
        return new FlowNode.Task(code, null, kind, role, role == null ? null : 10, unit, null, null, null, null);
    }

    private static void line(List<FlowLink> links, String... codes) {
        for (int i = 1; i < codes.length; i++) {
            links.add(new FlowLink(codes[i - 1], codes[i], null, null, null));
        }
    }

    @Test
    void aFreeCaseIsProcessedAtOnce() {
        Move move = CaseFile.opening(FREE, false);

        assertThat(move.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(begun(move)).containsExactly("APPRAISE");
        assertThat(move.marking()).isEqualTo(Marking.at("APPRAISE"));
        assertThat(move.events())
                .containsExactly(new CaseEvent.CaseOpened(false), new CaseEvent.ProcessingStarted("APPRAISE"));
    }

    @Test
    void aPaidCaseWaitsForItsFee() {
        Move move = CaseFile.opening(PAID, false);

        assertThat(move.to()).isEqualTo(CaseLife.AWAITING_PAYMENT);
        assertThat(move.marking()).isEqualTo(Marking.at("PAYMENT"));
        assertThat(move.starts()).isEmpty();
        assertThat(move.events()).containsExactly(new CaseEvent.CaseOpened(true));
    }

    @Test
    void aPaidCaseWhoseFeeWasSettledBeforeIsProcessedAtOnce() {
        Move move = CaseFile.opening(PAID, true);

        assertThat(move.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(move.events())
                .containsExactly(new CaseEvent.CaseOpened(false), new CaseEvent.ProcessingStarted("APPRAISE"));
    }

    @Test
    void theSettledFeeStartsProcessing() {
        Move move = new CaseFile(
                        CaseLife.AWAITING_PAYMENT,
                        CaseState.AWAITING_PAYMENT,
                        PAID,
                        Marking.at("PAYMENT"),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null)
                .feeCleared(PaymentPoint.RECEPTION);

        assertThat(move.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(begun(move)).containsExactly("APPRAISE");
        assertThat(move.events()).containsExactly(new CaseEvent.ProcessingStarted("APPRAISE"));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_PAYMENT")
    void aFeeSettledLaterChangesNothing(CaseState state) {
        assertThat(in(state, null, CLERK).feeCleared(PaymentPoint.RECEPTION).isNothing())
                .isTrue();
    }

    @Test
    void aClaimMakesOnePersonResponsibleAndTellsNobody() {
        Move move = decide(CaseState.APPRAISAL, null, new ClaimTask(APPRAISER, StepAnswers.NONE));

        assertThat(move)
                .isEqualTo(new Move(
                        CaseLife.IN_PROCESS,
                        Marking.at("APPRAISE"),
                        new Move.Claim(1, APPRAISER.id()),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void refusesAClaimOfWhatAnotherHas() {
        assertThatThrownBy(() ->
                        decide(CaseState.APPRAISAL, OTHER_APPRAISER.id(), new ClaimTask(APPRAISER, StepAnswers.NONE)))
                .isInstanceOf(TaskClaimedByAnother.class);
    }

    @Test
    void refusesAClaimOfOnesOwn() {
        assertThatThrownBy(
                        () -> decide(CaseState.APPRAISAL, APPRAISER.id(), new ClaimTask(APPRAISER, StepAnswers.NONE)))
                .isInstanceOf(TaskAlreadyYours.class);
    }

    @Test
    void refusesAClaimOfAnothersRole() {
        assertThatThrownBy(() -> decide(CaseState.APPRAISAL, null, new ClaimTask(CLERK, StepAnswers.NONE)))
                .isInstanceOfSatisfying(NotYourStep.class, refusal -> assertThat(refusal.arguments())
                        .containsEntry("role", "appraiser"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"AWAITING_PAYMENT", "RETURNED", "WITHDRAWN", "STOPPED"})
    void refusesAClaimWhereThereIsNoWork(CaseState state) {
        assertThatThrownBy(() -> decide(state, null, new ClaimTask(APPRAISER, StepAnswers.NONE)))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void anAppraisalPassesTheCaseToTheApprover() {
        Move move = decide(CaseState.APPRAISAL, APPRAISER.id(), appraisal(APPRAISER));

        assertThat(move.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(move.ends())
                .containsExactly(new TaskEnd(1, TaskOutcome.PROPOSED_APPROVAL, APPRAISER.id(), "đủ", List.of()));
        assertThat(begun(move)).containsExactly("APPROVE");
        assertThat(move.events()).containsExactly(new CaseEvent.CaseAppraised(Proposal.APPROVE, APPRAISER.id()));
    }

    @Test
    void anAppraisalClaimsWhatNobodyHas() {
        Move move = decide(
                CaseState.APPRAISAL,
                null,
                new AppraiseCase(APPRAISER, Proposal.REJECT, "thiếu căn cứ", StepAnswers.NONE));

        assertThat(move.claims()).isEqualTo(new Move.Claim(1, APPRAISER.id()));
        assertThat(move.ends().getFirst().outcome()).isEqualTo(TaskOutcome.PROPOSED_REJECTION);
    }

    @Test
    void refusesAnAppraisalOfWhatAnotherHas() {
        assertThatThrownBy(() -> decide(CaseState.APPRAISAL, OTHER_APPRAISER.id(), appraisal(APPRAISER)))
                .isInstanceOf(TaskClaimedByAnother.class);
    }

    @Test
    void anApprovalLeadsToAResult() {
        Move move = decide(CaseState.APPROVAL, null, approval(APPROVER, Verdict.APPROVED, null));

        assertThat(begun(move)).containsExactly("ISSUE");
        assertThat(move.events()).containsExactly(new CaseEvent.CaseApproved(Verdict.APPROVED, APPROVER.id()));
    }

    @Test
    void aRejectionWithItsReasonLeadsToAResultToo() {
        Move move = decide(CaseState.APPROVAL, null, approval(APPROVER, Verdict.REJECTED, "không đủ"));

        assertThat(begun(move)).containsExactly("ISSUE");
        assertThat(move.ends())
                .containsExactly(new TaskEnd(1, TaskOutcome.REJECTED, APPROVER.id(), "không đủ", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "'  '"},
            nullValues = "NULL")
    void refusesARejectionWithoutItsReason(@Nullable String reason) {
        assertThatThrownBy(() -> decide(CaseState.APPROVAL, null, approval(APPROVER, Verdict.REJECTED, reason)))
                .isInstanceOfSatisfying(InvalidRequest.class, refusal -> assertThat(refusal.errors())
                        .extracting(Refusal.FieldError::field)
                        .containsExactly("reason"));
    }

    @Test
    void refusesAnApproverWhoWasTheAppraiser() {
        Officer both = new Officer(APPRAISER.id(), Set.of("appraiser", "approver"));

        for (CaseCommand command : List.of(
                approval(both, Verdict.APPROVED, null),
                new ClaimTask(both, StepAnswers.NONE),
                sendingBack(both, null))) {
            assertThatThrownBy(() -> decide(CaseState.APPROVAL, null, command)).isInstanceOf(ApproverIsAppraiser.class);
        }
    }

    /** Appraised by one, sent back, appraised by another: neither of them approves. */
    @Test
    void refusesAnApproverWhoWasTheAppraiserBeforeTheCaseWasSentBack() {
        Officer earlier = new Officer(OTHER_APPRAISER.id(), Set.of("appraiser", "approver"));
        List<EarlierStep> twice =
                List.of(new EarlierStep("APPRAISE", earlier.id()), new EarlierStep("APPRAISE", APPRAISER.id()));

        assertThatThrownBy(() -> at(FREE, "APPROVE", twice, earlier).decide(approval(earlier, Verdict.APPROVED, null)))
                .isInstanceOf(ApproverIsAppraiser.class);
        assertThat(at(FREE, "APPROVE", twice, APPROVER)
                        .decide(sendingBack(APPROVER, null))
                        .starts())
                .as("goes back to the latest")
                .extracting(Move.TaskStart::assignee)
                .containsExactly(APPRAISER.id());
    }

    @Test
    void nobodyDecidesOnAnOwnApplication() {
        for (CaseCommand command : List.of(new ClaimTask(APPRAISER, StepAnswers.NONE), appraisal(APPRAISER))) {
            assertThatThrownBy(() -> appliedForBy(APPRAISER, CaseState.APPRAISAL, APPRAISER)
                            .decide(command))
                    .isInstanceOf(OwnApplication.class);
        }
        for (CaseCommand command : List.of(approval(APPROVER, Verdict.APPROVED, null), sendingBack(APPROVER, null))) {
            assertThatThrownBy(() ->
                            appliedForBy(APPROVER, CaseState.APPROVAL, APPROVER).decide(command))
                    .isInstanceOf(OwnApplication.class);
        }
        assertThat(begun(appliedForBy(APPRAISER, CaseState.APPRAISAL, OTHER_APPRAISER)
                        .decide(appraisal(OTHER_APPRAISER))))
                .containsExactly("APPROVE");
    }

    @Test
    void anOfficersOwnResultMayBeIssuedAndHandedOverLikeAnyOther() {
        assertThat(appliedForBy(CLERK, CaseState.HAND_OVER, CLERK)
                        .decide(new HandOverResult(CLERK, AT_COUNTER, StepAnswers.NONE))
                        .to())
                .isEqualTo(CaseLife.RETURNED);
    }

    @Test
    void theSameAppraiserGetsTheCaseBack() {
        Move move = decide(CaseState.APPROVAL, null, sendingBack(APPROVER, null));

        assertThat(move.marking()).isEqualTo(Marking.at("APPRAISE"));
        assertThat(move.ends())
                .containsExactly(new TaskEnd(1, TaskOutcome.SENT_BACK, APPROVER.id(), "làm rõ", List.of()));
        assertThat(move.starts()).extracting(Move.TaskStart::assignee).containsExactly(APPRAISER.id());
        assertThat(move.events()).containsExactly(new CaseEvent.CaseSentBack(APPROVER.id()));
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,GRANTED", "REJECTED,DENIED"})
    void theResultSaysWhatWasDecided(Verdict verdict, Verdict.Outcome outcome) {
        CaseFile decided = new CaseFile(
                CaseLife.IN_PROCESS,
                CaseState.ISSUE,
                FREE,
                Marking.at("ISSUE"),
                List.of(open(FREE, "ISSUE", 1, null, CLERK)),
                List.of(),
                verdict,
                false,
                null);

        Move move = decided.decide(new IssueResult(CLERK, "KQ.H26.30.01.000031", "Thông báo", StepAnswers.NONE));

        assertThat(move.to()).isEqualTo(CaseLife.FINISHED);
        assertThat(begun(move)).containsExactly("HAND_OVER");
        CaseEvent issued = new CaseEvent.ResultIssued("KQ.H26.30.01.000031", "Thông báo", outcome, CLERK.id());
        assertThat(move.events())
                .isEqualTo(
                        outcome == Verdict.Outcome.DENIED
                                ? List.of(issued, new CaseEvent.CaseRejected())
                                : List.of(issued));
    }

    @Test
    void theHandOverClosesTheCase() {
        Move move = decide(CaseState.HAND_OVER, null, new HandOverResult(CLERK, AT_COUNTER, StepAnswers.NONE));

        assertThat(move.to()).isEqualTo(CaseLife.RETURNED);
        assertThat(move.starts()).isEmpty();
        assertThat(move.ends()).containsExactly(new TaskEnd(1, TaskOutcome.HANDED_OVER, CLERK.id(), null, List.of()));
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
        HandOverResult handOver = new HandOverResult(CLERK, new Delivery(channel, proof, "ref"), StepAnswers.NONE);

        if (counts) {
            assertThat(decide(CaseState.HAND_OVER, null, handOver).to()).isEqualTo(CaseLife.RETURNED);
        } else {
            assertThatThrownBy(() -> decide(CaseState.HAND_OVER, null, handOver))
                    .isInstanceOf(ProofDoesNotFitChannel.class);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyCommandIsRefusedInEveryOtherState(CaseState state) {
        Map<CaseCommand, CaseState> places = Map.of(
                appraisal(APPRAISER),
                CaseState.APPRAISAL,
                approval(APPROVER, Verdict.APPROVED, null),
                CaseState.APPROVAL,
                sendingBack(APPROVER, null),
                CaseState.APPROVAL,
                new IssueResult(CLERK, "KQ.H26.30.01.000031", null, StepAnswers.NONE),
                CaseState.ISSUE,
                new HandOverResult(CLERK, AT_COUNTER, StepAnswers.NONE),
                CaseState.HAND_OVER);

        places.forEach((command, place) -> {
            // What can be sent back in more than one stage is refused by the role.
            boolean isForOthers =
                    command instanceof SendBackCase && (state == CaseState.APPRAISAL || state == CaseState.ISSUE);
            if (isForOthers) {
                assertThatThrownBy(() -> decide(state, null, command)).isInstanceOf(NotYourStep.class);
            } else if (place != state) {
                assertThatThrownBy(() -> decide(state, null, command))
                        .as(command.action() + " in " + state)
                        .isInstanceOfSatisfying(IllegalMove.class, refusal -> assertThat(refusal.arguments())
                                .containsEntry("state", state)
                                .containsEntry("action", command.action()));
            }
        });
    }

    @Test
    void whatIsToBeIssuedGoesBackToTheLastAppraisalOrToTheStepThatIsNamed() {
        for (String to : Arrays.asList(null, "APPROVE")) {
            Move move = decide(CaseState.ISSUE, null, new SendBackCase(CLERK, "Sai tên", to, StepAnswers.NONE));

            assertThat(move.starts())
                    .extracting(start -> start.step().code())
                    .containsExactly(to == null ? "APPRAISE" : to);
            assertThat(move.ends()).extracting(TaskEnd::outcome).containsExactly(TaskOutcome.SENT_BACK);
        }
    }

    @Test
    void aWrongRoleIsRefusedBeforeTheStateIsTold() {
        assertThatThrownBy(() -> decide(CaseState.RETURNED, null, appraisal(CLERK)))
                .isInstanceOf(NotYourStep.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"APPRAISAL", "APPROVAL", "ISSUE"})
    void aWithdrawalInTimeClosesTheOpenTask(CaseState state) {
        assertThat(in(state, APPRAISER.id(), CLERK).withdrawal())
                .isEqualTo(new Move(
                        CaseLife.WITHDRAWN,
                        Marking.NONE,
                        null,
                        List.of(TaskEnd.without(1, TaskOutcome.CANCELLED)),
                        List.of(),
                        List.of(new CaseEvent.CaseWithdrawn())));
    }

    @Test
    void aCaseThatWaitsForItsFeeCanBeWithdrawn() {
        Move move = in(CaseState.AWAITING_PAYMENT, null, CLERK).withdrawal();

        assertThat(move.to()).isEqualTo(CaseLife.WITHDRAWN);
        assertThat(move.ends()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"HAND_OVER", "RETURNED"})
    void aWithdrawalAfterTheResultIsRefusedByAnEvent(CaseState state) {
        Move move = in(state, null, CLERK).withdrawal();

        assertThat(move.ends()).isEmpty();
        assertThat(move.events()).containsExactly(new CaseEvent.WithdrawalRefused());
    }

    @Test
    void aSecondWithdrawalChangesNothing() {
        assertThat(in(CaseState.WITHDRAWN, null, CLERK).withdrawal().isNothing())
                .isTrue();
    }

    // Fees that fall due after reception.

    private static final IssueResult ISSUE = new IssueResult(CLERK, "KQ.H26.30.01.000031", null, StepAnswers.NONE);
    private static final HandOverResult HAND_OVER = new HandOverResult(CLERK, AT_COUNTER, StepAnswers.NONE);
    private static final Set<PaymentPoint> RETURN = Set.of(PaymentPoint.RETURN);
    private static final PinnedProcess FEE_AT_RETURN =
            new PinnedProcess(StagesAsFlow.flowOf(STAGES), ExtensionRule.DEFAULT, true);
    private static final PinnedProcess PAID_AT_RETURN = new PinnedProcess(paidAtReturn(), ExtensionRule.DEFAULT, true);

    /** APPRAISE → APPROVE → PAY_CHARGE → ISSUE → HAND_OVER. */
    private static ProcessFlow paidAtReturn() {
        List<FlowLink> links = new ArrayList<>();
        line(links, "START", "APPRAISE", "APPROVE", "PAY_CHARGE", "ISSUE", "HAND_OVER", "RETURNED");
        return new ProcessFlow(
                List.of(
                        new FlowNode.Start("START", null),
                        task("APPRAISE", TaskKind.APPRAISAL, "appraiser", null),
                        task("APPROVE", TaskKind.APPROVAL, "approver", null),
                        new FlowNode.Task(
                                "PAY_CHARGE",
                                null,
                                TaskKind.PAYMENT,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                PaymentPoint.RETURN),
                        task("ISSUE", TaskKind.ISSUE, "clerk", null),
                        task("HAND_OVER", TaskKind.HAND_OVER, "clerk", null),
                        new FlowNode.End("RETURNED", null, FlowNode.Outcome.RESULT)),
                links);
    }

    @Test
    void tellsThatAPaymentIsReachedAndWaitsThere() {
        Move move =
                at(PAID_AT_RETURN, "APPROVE", List.of(), APPROVER).decide(approval(APPROVER, Verdict.APPROVED, null));

        assertThat(begun(move)).containsExactly("PAY_CHARGE");
        assertThat(move.events()).contains(new CaseEvent.PaymentPointReached("PAY_CHARGE", PaymentPoint.RETURN));
    }

    @Test
    void theSettledFeePassesThePayment() {
        CaseFile waiting = at(PAID_AT_RETURN, "PAY_CHARGE", List.of(), CLERK);

        Move move = waiting.feeCleared(PaymentPoint.RETURN);

        assertThat(move.ends()).containsExactly(TaskEnd.without(1, TaskOutcome.PAID));
        assertThat(begun(move)).containsExactly("ISSUE");
        assertThat(waiting.feeCleared(PaymentPoint.RECEPTION).isNothing()).isTrue();
        assertThat(waiting.feeCleared(PaymentPoint.SUPPLEMENT).isNothing()).isTrue();
    }

    @Test
    void whatIsSettledBeforeIsNotWaitedFor() {
        Move move = at(PAID_AT_RETURN.cleared(RETURN), "APPROVE", List.of(), APPROVER)
                .decide(approval(APPROVER, Verdict.APPROVED, null));

        assertThat(begun(move)).containsExactly("ISSUE");
        assertThat(move.events()).noneMatch(CaseEvent.PaymentPointReached.class::isInstance);
    }

    @Test
    void aPaymentIsNotCompletedByHandBeforeItsFeeIsSettled() {
        CompleteStep complete = new CompleteStep(CLERK, null, null, StepAnswers.NONE);

        assertThatThrownBy(
                        () -> at(PAID_AT_RETURN, "PAY_CHARGE", List.of(), CLERK).decide(complete))
                .isInstanceOf(FeeNotSettled.class);
        assertThatThrownBy(
                        () -> at(PAID_AT_RETURN, "PAY_CHARGE", List.of(), CLERK).decide(ISSUE))
                .isInstanceOf(FeeNotSettled.class);
        assertThat(begun(at(PAID_AT_RETURN.cleared(RETURN), "PAY_CHARGE", List.of(), CLERK)
                        .decide(complete)))
                .containsExactly("ISSUE");
    }

    @Test
    void aReadyResultWhosePaymentIsNotDrawnFallsDueAndWaitsForItsFee() {
        Move issued = decided(FEE_AT_RETURN, "ISSUE", Verdict.APPROVED).decide(ISSUE);
        assertThat(issued.events()).contains(new CaseEvent.PaymentPointReached(null, PaymentPoint.RETURN));

        assertThatThrownBy(() ->
                        decided(FEE_AT_RETURN, "HAND_OVER", Verdict.APPROVED).decide(HAND_OVER))
                .isInstanceOf(FeeNotSettled.class);
        assertThat(decided(FEE_AT_RETURN.cleared(RETURN), "HAND_OVER", Verdict.APPROVED)
                        .decide(HAND_OVER)
                        .to())
                .isEqualTo(CaseLife.RETURNED);
    }

    @Test
    void aRefusalOwesNothingForItsResult() {
        assertThat(decided(FEE_AT_RETURN, "ISSUE", Verdict.REJECTED)
                        .decide(ISSUE)
                        .events())
                .contains(new CaseEvent.CaseRejected())
                .noneMatch(CaseEvent.PaymentPointReached.class::isInstance);
        assertThat(decided(FEE_AT_RETURN, "HAND_OVER", Verdict.REJECTED)
                        .decide(HAND_OVER)
                        .to())
                .isEqualTo(CaseLife.RETURNED);
    }

    @Test
    void aResultThatWasPaidForAtADrawnStepIsHandedOver() {
        assertThat(decided(PAID_AT_RETURN, "HAND_OVER", Verdict.APPROVED)
                        .decide(HAND_OVER)
                        .to())
                .isEqualTo(CaseLife.RETURNED);
    }

    private static CaseFile decided(PinnedProcess process, String step, Verdict verdict) {
        return new CaseFile(
                CaseLife.IN_PROCESS,
                CaseState.ISSUE,
                process,
                Marking.at(step),
                List.of(open(process, step, 1, null, CLERK)),
                List.of(),
                verdict,
                step.equals("HAND_OVER"),
                null);
    }

    // What only a drawn flow has.

    @Test
    void opensAllWaysAtOnceAndJoinsThemOnce() {
        Move split = at(DRAWN, "APPRAISE", List.of(), APPRAISER).decide(appraisal(APPRAISER));
        assertThat(begun(split)).containsExactly("FIRE", "LAND");

        Move first = at(DRAWN, "FIRE LAND", List.of(), APPRAISER).decide(opinion("LAND", Opinion.OBJECT));
        assertThat(first.ends()).extracting(TaskEnd::outcome).containsExactly(TaskOutcome.OBJECTED);
        assertThat(first.starts()).isEmpty();
        assertThat(first.marking()).isEqualTo(Marking.of("FIRE JOIN<LAND"));

        Move second = at(DRAWN, "FIRE JOIN<LAND", List.of(), APPRAISER).decide(opinion("FIRE", Opinion.AGREE));
        assertThat(begun(second)).containsExactly("APPROVE");
    }

    @Test
    void asksWhichOfSeveralStepsIsMeant() {
        assertThatThrownBy(() -> at(DRAWN, "FIRE LAND", List.of(), APPRAISER).decide(opinion(null, Opinion.AGREE)))
                .isInstanceOfSatisfying(StepNotNamed.class, refusal -> assertThat(refusal.arguments())
                        .containsEntry("steps", "FIRE, LAND"));
    }

    @Test
    void silenceIsNotConsent() {
        assertThatThrownBy(() -> at(DRAWN, "FIRE LAND", List.of(), APPRAISER).decide(opinion("FIRE", null)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void restsWhileTheApplicantHasToAct() {
        StepAnswers incomplete = new StepAnswers(null, Map.of("COMPLETE", "INCOMPLETE"));
        CaseFile appraising = at(DRAWN, "APPRAISE", List.of(), APPRAISER);
        assertThatThrownBy(() ->
                        appraising.decide(new AppraiseCase(APPRAISER, Proposal.APPROVE, "thiếu bản vẽ", incomplete)))
                .as("an applicant is asked with a list")
                .isInstanceOf(SupplementNeedsList.class);
        Move asked = appraising.decide(new CaseCommand.AskForSupplement(APPRAISER, request(1), StepAnswers.NONE));
        assertThat(asked.to()).isEqualTo(CaseLife.PAUSED);
        assertThat(asked.events()).containsExactly(new CaseEvent.SupplementRequested("SUPPLEMENT", request(1)));
        assertThatThrownBy(() ->
                        appraising.decide(new CaseCommand.AskForSupplement(APPRAISER, request(2), StepAnswers.NONE)))
                .isInstanceOf(SupplementAskedBefore.class);
        assertThat(begun(asked)).containsExactly("SUPPLEMENT");

        CaseFile paused = new CaseFile(
                CaseLife.PAUSED,
                CaseState.APPRAISAL,
                DRAWN,
                Marking.at("SUPPLEMENT"),
                List.of(open(DRAWN, "SUPPLEMENT", 1, null, CLERK)),
                List.of(new EarlierStep("APPRAISE", APPRAISER.id())),
                null,
                false,
                null);
        Move brought = paused.decide(new CompleteStep(CLERK, null, "BN-7", StepAnswers.NONE));
        assertThat(brought.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(brought.starts()).extracting(Move.TaskStart::assignee).containsExactly(APPRAISER.id());

        Instant at = Instant.parse("2026-11-27T02:00:00Z");
        Move answered = paused.supplemented("SUPPLEMENT", at);
        assertThat(answered.to()).isEqualTo(CaseLife.IN_PROCESS);
        assertThat(answered.restedUntil()).isEqualTo(at);
        assertThat(answered.claims()).as("nobody of the officers did it").isNull();
        assertThat(answered.events()).containsExactly(new CaseEvent.CaseResumed());
        assertThat(appraising.supplemented("SUPPLEMENT", at).isNothing()).isTrue();
        assertThat(appraising.unanswered("SUPPLEMENT", stop()).isNothing()).isTrue();
        assertThat(paused.unanswered("SUPPLEMENT", stop()).to()).isEqualTo(CaseLife.STOPPED);
    }

    private static SupplementRequest request(int no) {
        return new SupplementRequest(
                UUID.fromString("0199f8c0-1b2c-7d3e-8f40-5a6b7c8d9e0f"),
                no,
                "APPRAISE",
                "SUPPLEMENT",
                List.of(new Requirement("CT01", null, "mờ")),
                "Điều 22",
                APPRAISER.id(),
                Instant.parse("2026-11-26T02:00:00Z"),
                Instant.parse("2026-12-26T17:00:00Z"),
                SupplementRule.Unanswered.RETURN);
    }

    private static Stop stop() {
        return new Stop(
                UUID.fromString("0199f8c0-1b2c-7d3e-8f40-5a6b7c8d9e10"),
                StopCause.DECIDED,
                "Điều 9",
                "tranh chấp",
                Stop.Papers.KEPT,
                APPROVER.id(),
                Instant.parse("2026-11-26T02:00:00Z"));
    }

    @Test
    void isStoppedByAnApproverBeforeADecisionOnly() {
        CaseFile appraising = at(DRAWN, "APPRAISE", List.of(), APPROVER);
        Move stopped = appraising.decide(new CaseCommand.StopCase(APPROVER, stop(), StepAnswers.NONE));
        assertThat(stopped.to()).isEqualTo(CaseLife.STOPPED);
        assertThat(stopped.marking()).isEqualTo(Marking.NONE);
        assertThat(stopped.ends()).containsExactly(TaskEnd.without(1, TaskOutcome.CANCELLED));
        assertThatThrownBy(() -> at(DRAWN, "APPRAISE", List.of(), CLERK)
                        .decide(new CaseCommand.StopCase(CLERK, stop(), StepAnswers.NONE)))
                .isInstanceOf(NotYourStep.class);
    }

    @Test
    void refusesAnswersThatTheFlowDoesNotKnow() {
        CaseFile appraising = at(DRAWN, "APPRAISE", List.of(), APPRAISER);

        assertThatThrownBy(() -> appraising.decide(new AppraiseCase(
                        APPRAISER, Proposal.APPROVE, "đủ", new StepAnswers(null, Map.of("COMPLETE", "PERHAPS")))))
                .isInstanceOfSatisfying(AnswerRequired.class, refusal -> assertThat(refusal.arguments())
                        .containsEntry("answers", "PROPOSED, INCOMPLETE"));
        assertThatThrownBy(() -> appraising.decide(new AppraiseCase(
                        APPRAISER, Proposal.APPROVE, "đủ", new StepAnswers(null, Map.of("DECISION", "APPROVED")))))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whoeverDecidesSignsWithTheSameDeedUnlessItIsSaidOtherwise() {
        Move signed = at(DRAWN, "APPROVE", List.of(), APPROVER).decide(approval(APPROVER, Verdict.APPROVED, null));
        assertThat(begun(signed)).containsExactly("ISSUE");
        assertThat(signed.ends().getFirst().also()).containsExactly("SIGN");

        Move unsigned = at(DRAWN, "APPROVE", List.of(), APPROVER)
                .decide(new ApproveCase(APPROVER, Verdict.APPROVED, null, false, StepAnswers.NONE));
        assertThat(begun(unsigned)).containsExactly("SIGN");
        assertThat(unsigned.ends().getFirst().also()).isEmpty();
    }

    @Test
    void sendsBackToAnyEarlierStepAndDropsWhatCameOfIt() {
        CaseFile approving = at(DRAWN, "APPROVE", List.of(), APPROVER);

        assertThat(approving.decide(sendingBack(APPROVER, "FIRE")).marking()).isEqualTo(Marking.of("FIRE JOIN<LAND"));
        assertThatThrownBy(() -> approving.decide(sendingBack(APPROVER, "ISSUE")))
                .isInstanceOfSatisfying(NoEarlierStep.class, refusal -> assertThat(refusal.arguments())
                        .containsEntry("steps", "APPRAISE, FIRE, LAND"));
    }

    @Test
    void comesToAnEndWithoutAResultWhereTheFlowSaysSo() {
        Move move = at(DRAWN, "APPROVE", List.of(), APPROVER).decide(approval(APPROVER, Verdict.REJECTED, "không đủ"));

        assertThat(move.to()).isEqualTo(CaseLife.STOPPED);
        assertThat(move.starts()).isEmpty();
    }

    private static AppraiseCase appraisal(Officer by) {
        return new AppraiseCase(by, Proposal.APPROVE, "đủ", StepAnswers.NONE);
    }

    private static ApproveCase approval(Officer by, Verdict verdict, @Nullable String reason) {
        return new ApproveCase(by, verdict, reason, true, StepAnswers.NONE);
    }

    private static SendBackCase sendingBack(Officer by, @Nullable String to) {
        return new SendBackCase(by, "làm rõ", to, StepAnswers.NONE);
    }

    private static CompleteStep opinion(@Nullable String step, @Nullable Opinion opinion) {
        return new CompleteStep(APPRAISER, opinion, null, new StepAnswers(step, Map.of()));
    }

    private static Officer officer(String role) {
        return new Officer(UUID.randomUUID(), Set.of(role));
    }

    private static List<String> begun(Move move) {
        return move.starts().stream().map(start -> start.step().code()).toList();
    }

    private static Move decide(CaseState state, @Nullable UUID assignee, CaseCommand command) {
        return in(state, assignee, command.by()).decide(command);
    }

    private static OpenTask open(PinnedProcess process, String step, int no, @Nullable UUID assignee, Officer caller) {
        FlowNode.Task task = process.tasks()
                .filter(one -> one.code().equals(step))
                .findFirst()
                .orElseThrow();
        String role = task.role() == null ? Task.APPLICANT : task.role();
        return new OpenTask(
                no, step, java.util.Objects.requireNonNull(task.kind()), role, assignee, caller.roles(), "H26.30.01");
    }

    /** A case at a marking, of which nobody has claimed anything. */
    private static CaseFile at(PinnedProcess process, String marking, List<EarlierStep> appraisals, Officer caller) {
        List<OpenTask> open = new ArrayList<>();
        process.open(Marking.of(marking))
                .forEach(step -> open.add(open(process, step.code(), open.size() + 1, null, caller)));
        return new CaseFile(
                CaseLife.IN_PROCESS,
                CaseState.of(
                        CaseLife.IN_PROCESS, open.stream().map(OpenTask::kind).toList()),
                process,
                Marking.of(marking),
                open,
                appraisals,
                null,
                false,
                null);
    }

    private static CaseFile appliedForBy(Officer applicant, CaseState state, Officer caller) {
        CaseFile file = in(state, null, caller);
        return new CaseFile(
                file.life(),
                file.state(),
                file.process(),
                file.marking(),
                file.open(),
                List.of(),
                file.verdict(),
                file.isIssued(),
                applicant.id());
    }

    /** A case of stages in a state, whose open task, if the state has one, belongs to somebody or nobody. */
    private static CaseFile in(CaseState state, @Nullable UUID assignee, Officer caller) {
        String step =
                switch (state) {
                    case APPRAISAL -> "APPRAISE";
                    case APPROVAL -> "APPROVE";
                    case ISSUE -> "ISSUE";
                    case HAND_OVER -> "HAND_OVER";
                    default -> null;
                };
        CaseLife life =
                switch (state) {
                    case APPRAISAL, APPROVAL, ISSUE -> CaseLife.IN_PROCESS;
                    case HAND_OVER -> CaseLife.FINISHED;
                    default -> CaseLife.valueOf(state.name());
                };
        boolean appraised = state.compareTo(CaseState.APPRAISAL) > 0;
        return new CaseFile(
                life,
                state,
                FREE,
                step == null ? Marking.NONE : Marking.at(step),
                step == null ? List.of() : List.of(open(FREE, step, 1, assignee, caller)),
                appraised ? List.of(new EarlierStep("APPRAISE", APPRAISER.id())) : List.of(),
                state.compareTo(CaseState.APPROVAL) > 0 ? Verdict.APPROVED : null,
                state == CaseState.HAND_OVER || state == CaseState.RETURNED,
                null);
    }
}
