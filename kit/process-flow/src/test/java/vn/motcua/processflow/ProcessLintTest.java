package vn.motcua.processflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.processflow.FlowBuilder.NAME;
import static vn.motcua.processflow.FlowBuilder.standard;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.FlowNode.Join;
import vn.motcua.processflow.FlowNode.Merge;
import vn.motcua.processflow.FlowNode.Outcome;
import vn.motcua.processflow.FlowNode.Split;
import vn.motcua.processflow.FlowNode.Start;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;

class ProcessLintTest {

    private static List<String> findings(FlowBuilder flow) {
        return findings(flow.process());
    }

    private static List<String> findings(ProcessDefinition process) {
        return ProcessLint.check(process).stream()
                .map(finding -> finding.field() + " " + finding.rule())
                .toList();
    }

    /** RECEIVED → APPRAISE 40 → SPLIT → (FIRE 20 ‖ LAND 10) → JOIN → APPROVE … */
    private static FlowBuilder consulting() {
        return standard()
                .change("APPRAISE", node -> FlowBuilder.taskOf("APPRAISE", TaskKind.APPRAISAL, "appraiser", 40))
                .unlink("APPRAISE", "APPROVE")
                .node(new Split("SPLIT", null))
                .node(consultation("FIRE", 20))
                .node(consultation("LAND", 10))
                .node(new Join("JOIN", null))
                .line("APPRAISE", "SPLIT", "FIRE", "JOIN", "APPROVE")
                .line("SPLIT", "LAND", "JOIN");
    }

    private static FlowNode consultation(String code, int share) {
        return new FlowNode.Task(
                code, NAME, TaskKind.CONSULTATION, "appraiser", share, "H26.15", null, null, null, null);
    }

    /** The standard one, with the approver's choice to send the dossier back. */
    private static FlowBuilder sendingBack() {
        return standard()
                .unlink("APPROVE", "ISSUE")
                .node(new Choice("DECISION", NAME, List.of("APPROVED", "SENT_BACK")))
                .line("APPROVE", "DECISION")
                .answer("DECISION", "APPROVED", "ISSUE")
                .answer("DECISION", "SENT_BACK", "APPRAISE");
    }

    @Test
    void findsNothingInSoundProcesses() {
        assertThat(findings(standard())).isEmpty();
        assertThat(findings(sendingBack())).isEmpty();
        assertThat(findings(consulting())).isEmpty();
    }

    @Test
    void derivesTheStagesAlongTheLongestWayToAResult() {
        assertThat(consulting().process().steps())
                .containsExactly(
                        new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 60),
                        new Step("APPROVE", Kind.APPROVAL, "approver", 20),
                        new Step("ISSUE", Kind.ISSUE, "clerk", 10),
                        new Step("HAND_OVER", Kind.HAND_OVER, "clerk", 10));
    }

    @Test
    void refusesStepsWithoutAnActorOrWithOneThatDoesNotExist() {
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, null, 20))))
                .containsExactly("flow.nodes[2].role step-without-actor", "steps[1].role step-without-actor");
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, "king", 20))))
                .contains("flow.nodes[2].role unknown-role");
    }

    @Test
    void givesTheApplicantNoRoleAndNoTime() {
        FlowBuilder flow = standard()
                .unlink("RECEIVED", "APPRAISE")
                .task("PAY", TaskKind.PAYMENT, "cashier", 5)
                .line("RECEIVED", "PAY", "APPRAISE");

        assertThat(findings(flow))
                .containsExactly("flow.nodes[6].role applicants-task", "flow.nodes[6].share share-not-counted");
    }

    @Test
    void refusesALoopWithoutExitAndNamesItOnce() {
        FlowBuilder flow = standard()
                .unlink("APPROVE", "ISSUE")
                .node(new Choice("STUCK", NAME, List.of("A", "B")))
                .line("APPROVE", "STUCK")
                .answer("STUCK", "A", "APPRAISE")
                .answer("STUCK", "B", "APPROVE");

        assertThat(findings(flow))
                .contains("flow.nodes[1] loop-without-exit")
                .contains("flow.nodes[3] unreachable", "flow.nodes[4] unreachable", "flow.nodes[5] unreachable")
                .filteredOn(finding -> finding.endsWith("loop-without-exit"))
                .hasSize(1);
    }

    @Test
    void refusesALoopInWhichNothingIsDone() {
        FlowBuilder flow = sendingBack()
                .unlink("DECISION", "APPRAISE")
                .node(new FlowNode.Merge("AGAIN", null))
                .answer("DECISION", "SENT_BACK", "AGAIN")
                .line("AGAIN", "DECISION");

        assertThat(findings(flow)).containsExactly("flow.nodes[6] loop-without-work");
    }

    @Test
    void refusesAChoiceThatNobodyCanAnswer() {
        FlowBuilder flow = standard()
                .unlink("RECEIVED", "APPRAISE")
                .task("PAY", TaskKind.PAYMENT, null, null)
                .node(new Choice("URGENT", NAME, List.of("YES", "NO")))
                .task("HURRY", TaskKind.APPRAISAL, "appraiser", 0)
                .line("RECEIVED", "PAY", "URGENT")
                .answer("URGENT", "YES", "HURRY")
                .answer("URGENT", "NO", "APPRAISE")
                .line("HURRY", "APPRAISE");

        assertThat(findings(flow)).containsExactly("flow.nodes[7] choice-unanswered");
    }

    @Test
    void refusesBranchesWithoutAResult() {
        FlowBuilder dangling = sendingBack()
                .unlink("DECISION", "APPRAISE")
                .task("ASK", TaskKind.APPRAISAL, "appraiser", 0)
                .answer("DECISION", "SENT_BACK", "ASK");
        assertThat(findings(dangling)).containsExactly("flow.nodes[7] dangling");

        FlowBuilder unanswered = sendingBack().unlink("DECISION", "APPRAISE");
        assertThat(findings(unanswered)).containsExactly("flow.nodes[6] choice-of-one");

        FlowBuilder speechless = standard().change("RETURNED", node -> new End("RETURNED", NAME, null));
        assertThat(findings(speechless))
                .contains("flow.nodes[5].outcome end-without-outcome", "flow.nodes result-missing");
    }

    @Test
    void wantsAWayForEveryAnswer() {
        FlowBuilder three = sendingBack()
                .change("DECISION", node -> new Choice("DECISION", NAME, List.of("APPROVED", "SENT_BACK", "REJECTED")));
        assertThat(findings(three)).containsExactly("flow.nodes[6].answers not-exhaustive");
        assertThat(findings(
                        three.node(new End("REFUSED", NAME, Outcome.REFUSED)).otherwise("DECISION", "REFUSED")))
                .isEmpty();

        FlowBuilder open = sendingBack().change("DECISION", node -> new Choice("DECISION", NAME, List.of()));
        assertThat(findings(open)).containsExactly("flow.nodes[6].answers not-exhaustive");
    }

    @Test
    void refusesAnswersThatAreUnknownDoubleMissingOrMisplaced() {
        FlowBuilder flow = sendingBack().node(new End("STOPPED", NAME, Outcome.STOPPED));
        assertThat(findings(flow.answer("DECISION", "WHO_KNOWS", "STOPPED")))
                .containsExactly("flow.links[7].when answer-unknown");

        assertThat(findings(sendingBack()
                        .node(new End("STOPPED", NAME, Outcome.STOPPED))
                        .answer("DECISION", "APPROVED", "STOPPED")))
                .containsExactly("flow.links[7].when answer-twice");

        assertThat(findings(sendingBack()
                        .node(new End("STOPPED", NAME, Outcome.STOPPED))
                        .line("DECISION", "STOPPED")))
                .containsExactly("flow.links[7].when condition-missing", "flow.links[7].name name-in-both-languages");

        assertThat(findings(standard().unlink("APPROVE", "ISSUE").answer("APPROVE", "YES", "ISSUE")))
                .containsExactly("flow.links[4].when condition-misplaced");
    }

    @Test
    void refusesSecondOtherwiseWays() {
        FlowBuilder flow = sendingBack()
                .node(new End("REFUSED", NAME, Outcome.REFUSED))
                .node(new End("STOPPED", NAME, Outcome.STOPPED))
                .otherwise("DECISION", "REFUSED")
                .otherwise("DECISION", "STOPPED");

        assertThat(findings(flow)).containsExactly("flow.links[8].otherwise otherwise-twice");
    }

    @Test
    void refusesMissingAndOverspentTime() {
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, "approver", null))))
                .contains("flow.nodes[2].share share-missing");
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, "approver", 21))))
                .containsExactly("steps shares", "flow.nodes[5] overspent");
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, "approver", 19))))
                .containsExactly("steps shares");
        assertThat(findings(standard()
                        .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.APPROVAL, "approver", -5))))
                .contains("flow.nodes[2].share out-of-range");
    }

    @Test
    void countsTheLongestOfParallelWaysAndNamesIt() {
        FlowBuilder slow = consulting().change("LAND", node -> consultation("LAND", 45));

        assertThat(ProcessLint.check(slow.process()))
                .filteredOn(finding -> finding.rule().equals("overspent"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("sum", 125)
                        .containsEntry("steps", "APPRAISE 40% → LAND 45% → APPROVE 20% → ISSUE 10% → HAND_OVER 10%"));
    }

    @Test
    void findsAnOverspentWayThatLeadsToARefusalOnly() {
        FlowBuilder flow = sendingBack()
                .unlink("DECISION", "APPRAISE")
                .task("REFUSE", TaskKind.ISSUE, "clerk", 30)
                .node(new End("REFUSED", NAME, Outcome.REFUSED))
                .answer("DECISION", "SENT_BACK", "REFUSE")
                .line("REFUSE", "REFUSED");

        assertThat(findings(flow)).containsExactly("flow.nodes[8] overspent");
    }

    @Test
    void refusesStepsThatNothingLeadsTo() {
        FlowBuilder flow =
                standard().task("FORGOTTEN", TaskKind.APPRAISAL, "appraiser", 0).line("FORGOTTEN", "APPROVE");

        assertThat(findings(flow)).containsExactly("flow.nodes[6] unreachable");
    }

    @Test
    void wantsParallelWaysToMeetInAJoin() {
        FlowBuilder merged = consulting().change("JOIN", node -> new Merge("JOIN", null));
        assertThat(findings(merged)).containsExactly("flow.nodes[6] split-without-join");

        FlowBuilder escaping = consulting()
                .unlink("LAND", "JOIN")
                .node(new End("LOST", NAME, Outcome.STOPPED))
                .line("LAND", "LOST");
        assertThat(findings(escaping))
                .containsExactly("flow.nodes[6] split-without-join", "flow.nodes[9] join-without-split");
    }

    @Test
    void refusesAJoinThatWouldWaitForEver() {
        FlowBuilder afterAChoice = sendingBack()
                .unlink("DECISION", "ISSUE")
                .unlink("DECISION", "APPRAISE")
                .node(new Join("JOIN", null))
                .answer("DECISION", "APPROVED", "JOIN")
                .task("AGAIN", TaskKind.APPRAISAL, "appraiser", 0)
                .answer("DECISION", "SENT_BACK", "AGAIN")
                .line("AGAIN", "JOIN", "ISSUE");
        assertThat(findings(afterAChoice)).containsExactly("flow.nodes[7] join-without-split");

        FlowBuilder twice = consulting()
                .unlink("FIRE", "JOIN")
                .node(new Choice("FIRE_SAFE", NAME, List.of("YES", "NO")))
                .line("FIRE", "FIRE_SAFE")
                .answer("FIRE_SAFE", "YES", "JOIN")
                .answer("FIRE_SAFE", "NO", "JOIN");
        assertThat(findings(twice)).containsExactly("flow.links[11] branch-arrives-twice");
    }

    @Test
    void refusesWaysThatMixOrAreEnteredFromOutside() {
        FlowBuilder mixed = consulting().unlink("LAND", "JOIN").line("LAND", "FIRE");
        assertThat(findings(mixed)).contains("flow.nodes[6] split-without-join", "flow.nodes[9] join-without-split");

        FlowBuilder entered = consulting()
                .unlink("APPROVE", "ISSUE")
                .node(new Choice("DECISION", NAME, List.of("APPROVED", "ASK_AGAIN")))
                .line("APPROVE", "DECISION")
                .answer("DECISION", "APPROVED", "ISSUE")
                .answer("DECISION", "ASK_AGAIN", "FIRE");
        assertThat(findings(entered)).containsExactly("flow.links[11] branch-entered");
    }

    @Test
    void wantsOneStartAndAnEnd() {
        assertThat(findings(standard().node(new Start("SECOND", null)).line("SECOND", "APPRAISE")))
                .containsExactly("flow.nodes[6] start-twice");
        assertThat(findings(new FlowBuilder()
                        .node(new Start("RECEIVED", null))
                        .task("APPRAISE", TaskKind.APPRAISAL, "appraiser", 100)
                        .line("RECEIVED", "APPRAISE")))
                .contains("flow.nodes end-missing", "flow.nodes[1] dangling");
        assertThat(findings(new FlowBuilder().node(new End("DONE", NAME, Outcome.RESULT))))
                .contains("flow.nodes start-missing");
    }

    @Test
    void letsNoResultPassByApprovalIssuingOrHandingOver() {
        FlowBuilder shortcut = sendingBack().unlink("DECISION", "APPRAISE").answer("DECISION", "SENT_BACK", "RETURNED");

        assertThat(findings(shortcut)).containsExactly("flow.nodes[5] result-without", "flow.nodes[5] result-without");
    }

    @Test
    void refusesLinksToNowhereAndDoubleOrUnreadableCodes() {
        assertThat(findings(standard().line("APPRAISE", "NOWHERE"))).containsExactly("flow.links[5].to unknown-step");
        assertThat(findings(standard().task("APPRAISE", TaskKind.APPRAISAL, "appraiser", 0)))
                .contains("flow.nodes[6].code code-twice");
        assertThat(findings(standard().node(new Merge("so 1", null)))).contains("flow.nodes[6].code code-format");
    }

    @Test
    void namesWhatATaskOfItsKindMustSay() {
        FlowBuilder flow = standard()
                .change("APPRAISE", node -> FlowBuilder.taskOf("APPRAISE", TaskKind.CONSULTATION, "appraiser", 60))
                .change("APPROVE", node -> FlowBuilder.taskOf("APPROVE", TaskKind.SIGNING, "approver", 20))
                .change("ISSUE", node -> FlowBuilder.taskOf("ISSUE", TaskKind.LINKED_PROCEDURE, "clerk", 10))
                .change("HAND_OVER", node -> FlowBuilder.taskOf("HAND_OVER", null, "clerk", 10));

        assertThat(findings(flow))
                .contains(
                        "flow.nodes[1].unit consulted-whom",
                        "flow.nodes[2].signature signature-missing",
                        "flow.nodes[3].procedure linked-what",
                        "flow.nodes[4].kind required");
        assertThat(findings(standard()
                        .change(
                                "ISSUE",
                                node -> new FlowNode.Task(
                                        "ISSUE",
                                        NAME,
                                        TaskKind.ISSUE,
                                        "clerk",
                                        10,
                                        "no unit!",
                                        new Text("Sở", ""),
                                        null,
                                        "12",
                                        PaymentPoint.RETURN))))
                .containsExactly(
                        "flow.nodes[3].unit wrong-format",
                        "flow.nodes[3].agency name-in-both-languages",
                        "flow.nodes[3].procedure wrong-format",
                        "flow.nodes[3].collectAt collects-nothing");
    }

    @Test
    void wantsRulesThatCanBeKept() {
        var process = new ProcessDefinition(
                        "TEST",
                        1,
                        List.of(),
                        standard()
                                .change(
                                        "ISSUE",
                                        node -> new FlowNode.Task(
                                                "ISSUE",
                                                NAME,
                                                TaskKind.ISSUE,
                                                "clerk",
                                                10,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                new SupplementRule(0, 400, null)))
                                .flow(),
                        new ExtensionRule(7, 0, "king"))
                .withStages();

        assertThat(findings(process))
                .contains(
                        "flow.nodes[3].supplement supplement-elsewhere",
                        "flow.nodes[3].supplement.most out-of-range",
                        "flow.nodes[3].supplement.days out-of-range",
                        "extension.most out-of-range",
                        "extension.workingDays out-of-range",
                        "extension.role unknown-role");
    }

    @Test
    void wantsNamesInBothLanguagesWherePeopleRead() {
        assertThat(findings(standard()
                        .change("RETURNED", node -> new End("RETURNED", new Text("Xong", " "), Outcome.RESULT))))
                .containsExactly("flow.nodes[5].name name-in-both-languages");
    }

    @Test
    void letsOnlyChoicesAndSplitsLeadMoreThanOneWay() {
        assertThat(findings(standard().line("APPRAISE", "ISSUE"))).contains("flow.nodes[1] several-ways-out");
        assertThat(findings(standard().line("RETURNED", "APPRAISE"))).contains("flow.nodes[5] end-goes-on");
        assertThat(findings(standard().line("APPROVE", "RECEIVED"))).contains("flow.nodes[0] start-entered");
        assertThat(findings(consulting().line("ISSUE", "SPLIT"))).contains("flow.nodes[6] split-entered-twice");
    }

    @Test
    void wantsTheStagesThatFollowFromTheFlow() {
        ProcessDefinition process = consulting().process();
        List<Step> other = new ArrayList<>(process.steps());
        other.set(0, new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 50));
        other.set(1, new Step("APPROVE", Kind.APPROVAL, "approver", 30));

        assertThat(findings(new ProcessDefinition("TEST", 1, other, process.flow())))
                .containsExactly("steps stages-differ");
    }

    @Test
    void wantsEveryStageOnceAlsoWithoutAFlow() {
        Step appraise = new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 50);

        assertThat(findings(new ProcessDefinition("TEST", 1, List.of(appraise, appraise))))
                .containsExactly(
                        "steps[1].kind stage-twice",
                        "steps stage-missing",
                        "steps stage-missing",
                        "steps stage-missing");
    }

    @Test
    void refusesMoreThanPeopleCanRead() {
        FlowBuilder huge = standard();
        for (int i = 0; i < ProcessFlow.MOST_NODES; i++) {
            huge.node(new Merge("M" + i, null));
        }
        assertThat(findings(huge)).contains("flow.nodes too-many");

        FlowBuilder tangled = standard();
        for (int i = 0; i < ProcessFlow.MOST_LINKS; i++) {
            tangled.line("APPRAISE", "APPROVE");
        }
        assertThat(findings(tangled)).contains("flow.links too-many");
    }
}
