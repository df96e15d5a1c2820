package vn.motcua.catalog.guidance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.guidance.model.Guidance.Answer;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.guidance.model.Guidance.Question;
import vn.motcua.catalog.guidance.model.GuidanceStep.Arrived;
import vn.motcua.catalog.guidance.model.GuidanceStep.Asking;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.Text;

class GuidanceStepTest {

    private static final Text TEXT = new Text("Chữ", "Text");
    private static final Guidance TREE = new Guidance(
            "FIRST",
            List.of(
                    new Question(
                            "FIRST",
                            TEXT,
                            null,
                            List.of(new Answer("LEFT", TEXT, "SECOND"), new Answer("RIGHT", TEXT, "END_RIGHT"))),
                    new Question(
                            "SECOND",
                            TEXT,
                            null,
                            List.of(new Answer("YES", TEXT, "END_LEFT"), new Answer("NO", TEXT, "END_RIGHT")))),
            List.of(outcome("END_LEFT"), outcome("END_RIGHT")));

    @Test
    void asksTheFirstQuestionBeforeAnyAnswer() {
        assertThat(GuidanceStep.after(TREE, Map.of())).isInstanceOfSatisfying(Asking.class, asking -> {
            assertThat(asking.question().code()).isEqualTo("FIRST");
            assertThat(asking.path()).isEmpty();
        });
    }

    @Test
    void asksWhatTheAnswersLeaveOpen() {
        assertThat(GuidanceStep.after(TREE, Map.of("FIRST", "LEFT"))).isInstanceOfSatisfying(Asking.class, asking -> {
            assertThat(asking.question().code()).isEqualTo("SECOND");
            assertThat(asking.path()).extracting(step -> step.answer().code()).containsExactly("LEFT");
        });
    }

    @Test
    void arrivesWhenNothingIsOpen() {
        assertThat(GuidanceStep.after(TREE, Map.of("FIRST", "LEFT", "SECOND", "YES")))
                .isInstanceOfSatisfying(Arrived.class, arrived -> {
                    assertThat(arrived.outcome().code()).isEqualTo("END_LEFT");
                    assertThat(arrived.path()).hasSize(2);
                });
    }

    @Test
    void leavesAnswersOffTheWayAside() {
        assertThat(GuidanceStep.after(TREE, Map.of("FIRST", "RIGHT", "SECOND", "YES")))
                .isInstanceOfSatisfying(Arrived.class, arrived -> {
                    assertThat(arrived.outcome().code()).isEqualTo("END_RIGHT");
                    assertThat(arrived.path()).hasSize(1);
                });
    }

    @Test
    void namesEveryAnswerItDoesNotKnow() {
        InvalidRequest refusal = catchThrowableOfType(
                InvalidRequest.class,
                () -> GuidanceStep.after(TREE, Map.of("FIRST", "MIDDLE", "THIRD", "YES", "SECOND", "NO")));

        assertThat(refusal.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("answers.FIRST", "no-such-answer"), tuple("answers.THIRD", "no-such-question"));
    }

    private static Outcome outcome(String code) {
        return new Outcome(code, "CASE", List.of(), List.of(), List.of(), List.of());
    }
}
