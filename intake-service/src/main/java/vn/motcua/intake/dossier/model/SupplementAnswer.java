package vn.motcua.intake.dossier.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * What an applicant completes. Holds personal data: it is stored, never published or logged.
 *
 * @param documents papers; each takes the place of those that were filed for the same requirement
 * @param form answers that are given anew, in the shape of the form
 */
public record SupplementAnswer(List<SubmittedDocument> documents, Map<String, Object> form) {

    /** Keeps its own list. */
    public SupplementAnswer {
        documents = List.copyOf(documents);
    }

    /** The answer with other papers. */
    public SupplementAnswer with(List<SubmittedDocument> papers) {
        return new SupplementAnswer(papers, form);
    }

    /** What is not asked for, what is asked for and missing, and what is wrong with a paper by itself. */
    public List<FieldError> flaws(Supplement asked, ProcedureCase procedureCase) {
        Flaws flaws = new Flaws();
        List<String> wanted = asked.documents();
        for (int i = 0; i < documents.size(); i++) {
            String requirement = documents.get(i).requirement();
            if (requirement != null && !wanted.contains(requirement)) {
                flaws.add("documents[" + i + "].requirement", "not-asked", Map.of("asked", listed(wanted)));
            }
        }
        DocumentRules.checkEach(documents, procedureCase, flaws);
        wanted.stream()
                .filter(code -> documents.stream().noneMatch(document -> code.equals(document.requirement())))
                .forEach(code -> flaws.add("documents", "asked-document-missing", Map.of("requirement", code)));
        List<String> fields = asked.fields();
        notAsked(form, "", fields, flaws);
        fields.stream()
                .filter(field -> at(form, field) == null)
                .forEach(field -> flaws.add("form." + field, "required"));
        return flaws.all();
    }

    private static void notAsked(Map<?, ?> answers, String path, List<String> fields, Flaws flaws) {
        answers.forEach((key, value) -> {
            String field = path + key;
            if (fields.contains(field)) {
                return;
            }
            if (value instanceof Map<?, ?> inner && fields.stream().anyMatch(one -> one.startsWith(field + "."))) {
                notAsked(inner, field + ".", fields, flaws);
            } else {
                flaws.add("form." + field, "not-asked", Map.of("asked", listed(fields)));
            }
        });
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static @Nullable Object at(Map<?, ?> answers, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return answers.get(path);
        }
        return answers.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    /** The filing as it is completed. */
    public Filing applyTo(Filing filing) {
        var replaced = documents.stream().map(SubmittedDocument::requirement).collect(Collectors.toSet());
        List<SubmittedDocument> all = new ArrayList<>(filing.documents().stream()
                .filter(document -> !replaced.contains(document.requirement()))
                .toList());
        all.addAll(documents);
        return filing.completed(merged(filing.form(), form), all);
    }

    private static Map<String, Object> merged(Map<String, Object> before, Map<?, ?> changes) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        changes.forEach((key, value) -> {
            Object old = all.get(String.valueOf(key));
            all.put(
                    String.valueOf(key),
                    old instanceof Map<?, ?> inner && value instanceof Map<?, ?> change
                            ? merged(copy(inner), change)
                            : value);
        });
        return all;
    }

    private static Map<String, Object> copy(Map<?, ?> answers) {
        Map<String, Object> copy = new LinkedHashMap<>();
        answers.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** Says nothing personal, so that it may end up in a log by mistake. */
    @Override
    public String toString() {
        return "SupplementAnswer"
                + documents.stream()
                        .map(SubmittedDocument::requirement)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
