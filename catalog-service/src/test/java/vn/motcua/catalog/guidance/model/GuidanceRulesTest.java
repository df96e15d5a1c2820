package vn.motcua.catalog.guidance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.guidance.model.Guidance.Answer;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.guidance.model.Guidance.Question;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.processflow.Text;

class GuidanceRulesTest {

    private static final Text TEXT = new Text("Chữ", "Text");
    private static final Map<String, List<DocumentRequirement>> DOCUMENTS = Map.of(
            "CASE",
            List.of(
                    document("FORM", true, null, null),
                    document("ONE", true, "GROUP", null),
                    document("OTHER", true, "GROUP", null),
                    document("IF_SO", true, null, "Khi có"),
                    document("EXTRA", false, null, null)));

    @Test
    void letATreeThroughInWhichTwoWaysMeet() {
        Guidance meeting = tree(
                "A",
                List.of(question("A", "B", "C"), question("B", "C", "END"), question("C", "END", "OTHER_END")),
                outcome("END", "CASE"),
                outcome("OTHER_END", "CASE"));

        assertThat(findings(meeting)).isEmpty();
    }

    @Test
    void letAnOutcomeStandAloneWhereThereIsNothingToAsk() {
        assertThat(findings(tree("END", List.of(), outcome("END", "CASE")))).isEmpty();
    }

    @Test
    void refuseAnAnswerThatLeadsNowhere() {
        assertThat(findings(tree("A", List.of(question("A", "END", "GONE")), outcome("END", "CASE"))))
                .containsExactly("guidance.questions[0].answers[1].next guidance-unknown-next");
        assertThat(findings(tree("GONE", List.of()))).containsExactly("guidance.start guidance-unknown-next");
    }

    @Test
    void refuseAWayThatComesBack() {
        assertThat(findings(tree(
                        "A", List.of(question("A", "B", "END"), question("B", "END", "A")), outcome("END", "CASE"))))
                .containsExactly("guidance.questions[1].answers[1].next guidance-loop");
        assertThat(findings(tree("A", List.of(question("A", "A", "END")), outcome("END", "CASE"))))
                .containsExactly("guidance.questions[0].answers[0].next guidance-loop");
    }

    @Test
    void refuseWhatNoAnswerLeadsTo() {
        assertThat(findings(tree(
                        "A",
                        List.of(question("A", "END", "END"), question("B", "END", "END")),
                        outcome("END", "CASE"),
                        outcome("LOST", "CASE"))))
                .containsExactly(
                        "guidance.questions[1] guidance-unreachable", "guidance.outcomes[1] guidance-unreachable");
    }

    @Test
    void refuseACaseThatTheVersionDoesNotHave() {
        assertThat(findings(tree("END", List.of(), outcome("END", "NONE"))))
                .containsExactly("guidance.outcomes[0].caseCode guidance-unknown-case");
    }

    @Test
    void refuseAQuestionWithoutAChoice() {
        assertThat(findings(tree("A", List.of(question("A", "END")), outcome("END", "CASE"))))
                .containsExactly("guidance.questions[0].answers guidance-answers");
    }

    @Test
    void refuseACodeThatIsUsedTwice() {
        Question twice =
                new Question("A", TEXT, null, List.of(new Answer("X", TEXT, "END"), new Answer("X", TEXT, "END")));

        assertThat(findings(tree("A", List.of(twice), outcome("END", "CASE"), outcome("A", "CASE"))))
                .containsExactly(
                        "guidance.outcomes[1].code code-twice", "guidance.questions[0].answers[1].code code-twice");
    }

    @Test
    void refuseDocumentsThatTheCaseDoesNotHave() {
        Outcome outcome = new Outcome("END", "CASE", List.of(), List.of("GONE"), List.of("AWAY"), List.of());

        assertThat(findings(tree("END", List.of(), outcome)))
                .containsExactly(
                        "guidance.outcomes[0].needed[0] guidance-unknown-document",
                        "guidance.outcomes[0].notNeeded[0] guidance-unknown-document");
    }

    @Test
    void refuseToLeaveOutWhatTheLawDemands() {
        assertThat(findings(without("FORM"))).containsExactly("guidance.outcomes[0].notNeeded[0] guidance-mandatory");
        assertThat(findings(without("ONE", "OTHER")))
                .containsExactly(
                        "guidance.outcomes[0].notNeeded[0] guidance-mandatory",
                        "guidance.outcomes[0].notNeeded[1] guidance-mandatory");
        assertThat(findings(without("ONE", "IF_SO", "EXTRA"))).isEmpty();
    }

    private static Guidance without(String... documents) {
        return tree(
                "END",
                List.of(),
                new Outcome("END", "CASE", List.of(), List.of(), Arrays.asList(documents), List.of()));
    }

    private static List<String> findings(Guidance guidance) {
        return GuidanceRules.findings(guidance, DOCUMENTS).stream()
                .map(finding -> finding.field() + " " + finding.rule())
                .toList();
    }

    private static Guidance tree(String start, List<Question> questions, Outcome... outcomes) {
        return new Guidance(start, questions, List.of(outcomes));
    }

    private static Question question(String code, String... next) {
        return new Question(
                code,
                TEXT,
                null,
                IntStream.range(0, next.length)
                        .mapToObj(i -> new Answer("ANSWER_" + i, TEXT, next[i]))
                        .toList());
    }

    private static Outcome outcome(String code, String caseCode) {
        return new Outcome(code, caseCode, List.of(), List.of(), List.of(), List.of());
    }

    private static DocumentRequirement document(
            String code, boolean mandatory, @Nullable String group, @Nullable String condition) {
        return new DocumentRequirement(
                code, null, TEXT, mandatory, group, condition, null, 1, 0, null, null, null, null, null);
    }
}
