package vn.motcua.catalog.guidance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureCase;
import vn.motcua.processflow.Text;

/**
 * A short decision tree that ends in a case. It is data of a version; {@link GuidanceRules} say what must be right about it. Two answers
 * may lead to the same place, but none leads back.
 *
 * @param start code of the first question, or of the outcome when there is nothing to ask
 */
public record Guidance(String start, List<Question> questions, List<Outcome> outcomes) {

    /** What people are asked, in words that need no knowledge of the law. */
    public record Question(String code, Text text, @Nullable Text help, List<Answer> answers) {

        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One of the answers to choose from.
     *
     * @param next code of the next question or of the outcome
     */
    public record Answer(String code, Text text, String next) {}

    /**
     * Where the questions end.
     *
     * @param caseCode the case of the version
     * @param notes what somebody in this situation should know
     * @param needed documents that the answers make necessary; of an alternative group the others are then left out
     * @param notNeeded documents that the answers make superfluous
     * @param seeAlso codes of procedures that may fit better or come next
     */
    public record Outcome(
            String code,
            String caseCode,
            List<Text> notes,
            List<String> needed,
            List<String> notNeeded,
            List<String> seeAlso) {

        public Outcome {
            notes = orNone(notes);
            needed = orNone(needed);
            notNeeded = orNone(notNeeded);
            seeAlso = orNone(seeAlso);
        }
    }

    private static final Text WHICH_CASE = new Text("Trường hợp của bạn là gì?", "Which is your case?");
    private static final String CASE = "CASE";

    public Guidance {
        questions = orNone(questions);
        outcomes = orNone(outcomes);
    }

    /** For a version without a tree of its own: straight to its only case, or one question for the case by its name. */
    public static Guidance ofCases(List<ProcedureCase> cases) {
        List<Outcome> outcomes = cases.stream()
                .map(one ->
                        new Outcome("OUTCOME_" + one.code(), one.code(), List.of(), List.of(), List.of(), List.of()))
                .toList();
        if (outcomes.size() == 1) {
            return new Guidance(outcomes.getFirst().code(), List.of(), outcomes);
        }
        List<Answer> answers = cases.stream()
                .map(one -> new Answer(one.code(), one.name(), "OUTCOME_" + one.code()))
                .toList();
        return new Guidance(CASE, List.of(new Question(CASE, WHICH_CASE, null, answers)), outcomes);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
