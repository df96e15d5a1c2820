package vn.motcua.catalog.guidance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.model.Guidance.Answer;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.guidance.model.Guidance.Question;
import vn.motcua.kit.refusal.InvalidRequest;

/** How far some answers lead: to a question that is still open, or to an outcome. */
public sealed interface GuidanceStep {

    /** The questions on the way, each with its answer. */
    List<Answered> path();

    /** A question and what was answered. */
    record Answered(Question question, Answer answer) {}

    /** The next question. */
    record Asking(List<Answered> path, Question question) implements GuidanceStep {}

    /** The end of the way. */
    record Arrived(List<Answered> path, Outcome outcome) implements GuidanceStep {}

    /**
     * Follows the answers. Those to questions off the way are left aside, so that a person can go back and change one.
     *
     * @param answers code of the answer by the code of the question
     * @throws InvalidRequest naming each answer that the tree does not know
     */
    static GuidanceStep after(Guidance guidance, Map<String, String> answers) {
        refuseUnknown(guidance, answers);
        List<Answered> path = new ArrayList<>();
        String at = guidance.start();
        while (path.size() <= guidance.questions().size()) {
            Question question = question(guidance, at);
            if (question == null) {
                return new Arrived(List.copyOf(path), outcome(guidance, at));
            }
            String given = answers.get(question.code());
            if (given == null) {
                return new Asking(List.copyOf(path), question);
            }
            Answer answer = answer(question, given);
            path.add(new Answered(question, answer));
            at = answer.next();
        }
        throw new IllegalStateException("A published decision tree goes in a circle at " + at);
    }

    private static void refuseUnknown(Guidance guidance, Map<String, String> answers) {
        InvalidRequest refusal = new InvalidRequest();
        answers.forEach((code, given) -> {
            Question question = question(guidance, code);
            if (question == null) {
                refusal.at("answers." + code, "no-such-question", Map.of());
            } else if (question.answers().stream()
                    .noneMatch(answer -> answer.code().equals(given))) {
                refusal.at("answers." + code, "no-such-answer", Map.of());
            }
        });
        refusal.throwIfAny();
    }

    private static @Nullable Question question(Guidance guidance, String code) {
        return guidance.questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Answer answer(Question question, String code) {
        return question.answers().stream()
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(Guidance guidance, String code) {
        return guidance.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
