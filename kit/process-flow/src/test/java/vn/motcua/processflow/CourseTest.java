package vn.motcua.processflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.processflow.FlowBuilder.NAME;
import static vn.motcua.processflow.FlowBuilder.standard;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.Join;
import vn.motcua.processflow.FlowNode.Split;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;

class CourseTest {

    /** RECEIVED → APPRAISE → SPLIT → (FIRE → FIRE_CHECK ‖ LAND) → JOIN → APPROVE → DECISION → ISSUE … or back to APPRAISE. */
    private static final Course CONSULTED = Course.of(standard()
            .unlink("APPRAISE", "APPROVE")
            .unlink("APPROVE", "ISSUE")
            .node(new Split("SPLIT", null))
            .task("FIRE", TaskKind.CONSULTATION, "appraiser", 1)
            .task("FIRE_CHECK", TaskKind.APPRAISAL, "appraiser", 1)
            .task("LAND", TaskKind.CONSULTATION, "appraiser", 1)
            .node(new Join("JOIN", null))
            .node(new Choice("DECISION", NAME, List.of("APPROVED", "SENT_BACK")))
            .line("APPRAISE", "SPLIT", "FIRE", "FIRE_CHECK", "JOIN", "APPROVE", "DECISION")
            .line("SPLIT", "LAND", "JOIN")
            .answer("DECISION", "APPROVED", "ISSUE")
            .answer("DECISION", "SENT_BACK", "APPRAISE")
            .flow());

    private static Turn finish(Marking marking, String task) {
        return CONSULTED.after(marking, new Happened.Finished(task, Answers.NONE));
    }

    private static Turn finish(Turn turn, String task) {
        return finish(turn.marking(), task);
    }

    private static List<String> codes(List<? extends FlowNode> nodes) {
        return nodes.stream().map(FlowNode::code).toList();
    }

    @Test
    void beginsAllWaysOfASplitAndLeavesItsJoinOnce() {
        Turn turn = CONSULTED.start();
        assertThat(codes(turn.begun())).containsExactly("APPRAISE");

        turn = finish(turn, "APPRAISE");
        assertThat(codes(turn.begun())).containsExactly("FIRE", "LAND");
        assertThat(codes(turn.ended())).containsExactly("APPRAISE");

        turn = finish(turn, "LAND");
        assertThat(turn.begun()).isEmpty();
        assertThat(codes(turn.waiting())).containsExactly("JOIN");
        assertThat(turn.marking().text()).isEqualTo("FIRE JOIN<LAND");

        turn = finish(finish(turn, "FIRE"), "FIRE_CHECK");
        assertThat(codes(turn.begun())).containsExactly("APPROVE");
        assertThat(turn.marking().text()).isEqualTo("APPROVE");
        assertThat(turn.waiting()).isEmpty();
    }

    @Test
    void followsTheDeedAndAsksWhereItSaysNothing() {
        Marking approving = Marking.at("APPROVE");

        Turn unsaid = finish(approving, "APPROVE");
        assertThat(codes(unsaid.asked())).containsExactly("DECISION");
        assertThat(unsaid.marking()).isEqualTo(Marking.at("DECISION"));

        assertThat(codes(CONSULTED
                        .after(approving, new Happened.Finished("APPROVE", Answers.of("APPROVED")))
                        .begun()))
                .containsExactly("ISSUE");
        assertThat(codes(CONSULTED
                        .after(
                                unsaid.marking(),
                                new Happened.Answered("DECISION", new Answers(null, Map.of("DECISION", "SENT_BACK"))))
                        .begun()))
                .containsExactly("APPRAISE");
        assertThat(CONSULTED
                        .after(approving, new Happened.Finished("APPROVE", Answers.of("PERHAPS")))
                        .asked())
                .hasSize(1);
    }

    @Test
    void endsOnce() {
        Turn turn = finish(finish(Marking.at("ISSUE"), "ISSUE"), "HAND_OVER");

        assertThat(turn.finished()).isNotNull().extracting(FlowNode.End::code).isEqualTo("RETURNED");
        assertThat(turn.marking()).isEqualTo(Marking.at("RETURNED"));
    }

    @Test
    void dropsWhatWasBegunAfterTheStepThatIsDoneAgain() {
        Marking consulting = Marking.of("FIRE_CHECK JOIN<LAND");

        Turn toTheSplit = CONSULTED.after(consulting, new Happened.SentBack("FIRE_CHECK", "APPRAISE"));
        assertThat(toTheSplit.marking()).isEqualTo(Marking.at("APPRAISE"));
        assertThat(codes(toTheSplit.ended())).containsExactly("FIRE_CHECK");

        Turn onItsWay = CONSULTED.after(consulting, new Happened.SentBack("FIRE_CHECK", "FIRE"));
        assertThat(onItsWay.marking()).isEqualTo(Marking.of("FIRE JOIN<LAND"));

        Turn intoTheSplit = CONSULTED.after(Marking.at("APPROVE"), new Happened.SentBack("APPROVE", "FIRE"));
        assertThat(intoTheSplit.marking()).isEqualTo(Marking.of("FIRE JOIN<LAND"));
        assertThat(codes(intoTheSplit.begun())).containsExactly("FIRE");
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        assertThatThrownBy(() -> finish(Marking.at("FIRE"), "LAND")).hasMessageContaining("LAND");
        assertThatThrownBy(() -> finish(Marking.at("FIRE"), "ELSEWHERE")).hasMessageContaining("ELSEWHERE");
        assertThatThrownBy(() -> CONSULTED.after(Marking.at("APPRAISE"), new Happened.SentBack("APPRAISE", "APPROVE")))
                .as("the choice leads back from there, so it does not lie before")
                .hasMessageContaining("APPROVE");
        assertThatThrownBy(() -> CONSULTED.after(Marking.of("FIRE LAND"), new Happened.SentBack("FIRE", "LAND")))
                .hasMessageContaining("LAND");
    }

    @Test
    void breaksOffEverythingAtOnce() {
        Turn turn = CONSULTED.after(Marking.of("FIRE LAND"), new Happened.BrokenOff());

        assertThat(turn.marking()).isEqualTo(Marking.NONE);
        assertThat(codes(turn.ended())).containsExactly("FIRE", "LAND");
        assertThat(Marking.of(Marking.NONE.text())).isEqualTo(Marking.NONE);
    }

    @Test
    void knowsWhatLiesBeforeAndWhatMayCome() {
        assertThat(codes(CONSULTED.before("APPROVE"))).containsExactly("APPRAISE", "FIRE", "FIRE_CHECK", "LAND");
        assertThat(codes(CONSULTED.before("APPRAISE"))).isEmpty();
        assertThat(codes(CONSULTED.later(Marking.of("FIRE JOIN<LAND"))))
                .containsExactly("APPROVE", "ISSUE", "HAND_OVER", "FIRE_CHECK");
        assertThat(codes(CONSULTED.choicesAfter("APPROVE"))).containsExactly("DECISION");
        assertThat(CONSULTED.choicesAfter("APPRAISE")).isEmpty();
    }

    @Test
    void runsStagesAsTheLineTheySpell() {
        ProcessDefinition stages = new ProcessDefinition(
                "OLD",
                1,
                List.of(
                        new Step("PAY", Kind.PAYMENT, null, null),
                        new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 60),
                        new Step("APPROVE", Kind.APPROVAL, "approver", 20),
                        new Step("ISSUE", Kind.ISSUE, "clerk", 10),
                        new Step("HAND_OVER", Kind.HAND_OVER, "clerk", 10)));
        Course course = Course.of(stages.wholeFlow());
        Turn turn = course.start();

        for (Step step : stages.steps()) {
            assertThat(codes(turn.begun())).containsExactly(step.code());
            turn = course.after(turn.marking(), new Happened.Finished(step.code(), Answers.of("REJECTED")));
        }

        assertThat(turn.finished()).isNotNull();
    }
}
