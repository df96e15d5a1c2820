package vn.motcua.catalog.guidance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalog.guidance.model.Guidance.Answer;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.guidance.model.Guidance.Question;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * What must be right about a decision tree before it is published: every answer leads on, every way ends in a case of the version, none goes
 * in a circle, nothing stands there that no answer leads to, and no outcome leaves out a document that the law demands.
 */
public final class GuidanceRules {

    private static final int FEWEST_ANSWERS = 2;

    private final Guidance guidance;
    private final Map<String, List<DocumentRequirement>> documents;
    private final Map<String, Integer> questions = new HashMap<>();
    private final Map<String, Integer> outcomes = new HashMap<>();
    private final List<FieldError> findings = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();

    private GuidanceRules(Guidance guidance, Map<String, List<DocumentRequirement>> documents) {
        this.guidance = guidance;
        this.documents = documents;
    }

    /**
     * What is wrong, each place by its path from {@code guidance} on.
     *
     * @param documents the documents of each case by the case's code
     */
    public static List<FieldError> findings(Guidance guidance, Map<String, List<DocumentRequirement>> documents) {
        GuidanceRules rules = new GuidanceRules(guidance, documents);
        rules.checkCodes();
        rules.checkAnswers();
        rules.checkOutcomes();
        rules.checkWays();
        return List.copyOf(rules.findings);
    }

    /** Questions and outcomes share their codes, because an answer names either. */
    private void checkCodes() {
        for (int i = 0; i < guidance.questions().size(); i++) {
            String code = guidance.questions().get(i).code();
            if (questions.putIfAbsent(code, i) != null) {
                wrong("guidance.questions[" + i + "].code", "code-twice", Map.of());
            }
        }
        for (int i = 0; i < guidance.outcomes().size(); i++) {
            String code = guidance.outcomes().get(i).code();
            if (questions.containsKey(code) || outcomes.putIfAbsent(code, i) != null) {
                wrong("guidance.outcomes[" + i + "].code", "code-twice", Map.of());
            }
        }
    }

    private void checkAnswers() {
        for (int i = 0; i < guidance.questions().size(); i++) {
            String path = "guidance.questions[" + i + "].answers";
            List<Answer> answers = guidance.questions().get(i).answers();
            if (answers.size() < FEWEST_ANSWERS) {
                wrong(path, "guidance-answers", Map.of());
            }
            Set<String> codes = new HashSet<>();
            for (int j = 0; j < answers.size(); j++) {
                if (!codes.add(answers.get(j).code())) {
                    wrong(path + "[" + j + "].code", "code-twice", Map.of());
                }
            }
        }
    }

    private void checkOutcomes() {
        for (int i = 0; i < guidance.outcomes().size(); i++) {
            String path = "guidance.outcomes[" + i + "]";
            Outcome outcome = guidance.outcomes().get(i);
            List<DocumentRequirement> ofCase = documents.get(outcome.caseCode());
            if (ofCase == null) {
                wrong(path + ".caseCode", "guidance-unknown-case", Map.of("code", outcome.caseCode()));
            } else {
                checkDocuments(path + ".needed", outcome.needed(), ofCase);
                checkDocuments(path + ".notNeeded", outcome.notNeeded(), ofCase);
                checkNothingMandatoryIsMissing(path, outcome, ofCase);
            }
        }
    }

    private void checkDocuments(String path, List<String> named, List<DocumentRequirement> ofCase) {
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i);
            if (ofCase.stream().noneMatch(document -> document.code().equals(code))) {
                wrong(path + "[" + i + "]", "guidance-unknown-document", Map.of("code", code));
            }
        }
    }

    private void checkNothingMandatoryIsMissing(String path, Outcome outcome, List<DocumentRequirement> ofCase) {
        for (int i = 0; i < outcome.notNeeded().size(); i++) {
            String code = outcome.notNeeded().get(i);
            boolean missing = outcome.needed().contains(code)
                    || ofCase.stream()
                            .filter(document -> document.code().equals(code))
                            .anyMatch(document -> isMissing(document, outcome, ofCase));
            if (missing) {
                wrong(path + ".notNeeded[" + i + "]", "guidance-mandatory", Map.of("code", code));
            }
        }
    }

    /** A mandatory document may be left out when it has a condition, or when another of its group stays. */
    private static boolean isMissing(DocumentRequirement document, Outcome outcome, List<DocumentRequirement> ofCase) {
        String group = document.alternativeGroup();
        if (!document.mandatory()) {
            return false;
        }
        if (group == null) {
            return document.condition() == null && document.when() == null;
        }
        return ofCase.stream()
                .filter(other -> group.equals(other.alternativeGroup()))
                .allMatch(other -> outcome.notNeeded().contains(other.code()));
    }

    private void checkWays() {
        follow(guidance.start(), "guidance.start", new HashSet<>());
        questions.forEach((code, i) -> unreachable(code, "guidance.questions[" + i + "]"));
        outcomes.forEach((code, i) -> unreachable(code, "guidance.outcomes[" + i + "]"));
    }

    private void unreachable(String code, String path) {
        if (!reached.contains(code)) {
            wrong(path, "guidance-unreachable", Map.of("code", code));
        }
    }

    /**
     * Follows every way from here.
     *
     * @param leading the place that leads here
     * @param above the questions on the way so far
     */
    private void follow(String code, String leading, Set<String> above) {
        if (above.contains(code)) {
            wrong(leading, "guidance-loop", Map.of("code", code));
            return;
        }
        Integer number = questions.get(code);
        if (number == null && !outcomes.containsKey(code)) {
            wrong(leading, "guidance-unknown-next", Map.of("code", code));
            return;
        }
        if (reached.add(code) && number != null) {
            Question question = guidance.questions().get(number);
            above.add(code);
            for (int i = 0; i < question.answers().size(); i++) {
                String path = "guidance.questions[" + number + "].answers[" + i + "].next";
                follow(question.answers().get(i).next(), path, above);
            }
            above.remove(code);
        }
    }

    private void wrong(String path, String rule, Map<String, Object> arguments) {
        findings.add(new FieldError(path, rule, arguments));
    }
}
