package vn.motcua.intake.dossier.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.reference.model.DocumentRequirement;
import vn.motcua.intake.reference.model.ProcedureCase;

/** The papers that a case demands, and what is said of those handed in. */
final class DocumentRules {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final ProcedureCase procedureCase;
    private final Flaws flaws;

    private DocumentRules(ProcedureCase procedureCase, Flaws flaws) {
        this.procedureCase = procedureCase;
        this.flaws = flaws;
    }

    static void check(List<SubmittedDocument> documents, ProcedureCase procedureCase, Flaws flaws) {
        new DocumentRules(procedureCase, flaws).check(documents);
    }

    /** What is said of each, whatever else is demanded. */
    static void checkEach(List<SubmittedDocument> documents, ProcedureCase procedureCase, Flaws flaws) {
        DocumentRules rules = new DocumentRules(procedureCase, flaws);
        for (int i = 0; i < documents.size(); i++) {
            rules.document("documents[" + i + "].", documents.get(i));
        }
    }

    private void check(List<SubmittedDocument> documents) {
        Set<String> handedIn = documents.stream()
                .map(SubmittedDocument::requirement)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < documents.size(); i++) {
            document("documents[" + i + "].", documents.get(i));
        }
        Set<String> toldOf = new HashSet<>();
        for (DocumentRequirement requirement : procedureCase.documents()) {
            if (requirement.demanded()
                    && !met(requirement, handedIn)
                    && (requirement.alternativeGroup() == null || toldOf.add(requirement.alternativeGroup()))) {
                missing(requirement);
            }
        }
    }

    /** One flaw for a paper, or for a whole group of which any one is enough. */
    private void missing(DocumentRequirement requirement) {
        List<DocumentRequirement> choices = requirement.alternativeGroup() == null
                ? List.of(requirement)
                : procedureCase.documents().stream()
                        .filter(other -> requirement.alternativeGroup().equals(other.alternativeGroup()))
                        .toList();
        flaws.add(
                "documents",
                choices.size() == 1 ? "missing-document" : "missing-alternative",
                Map.of(
                        "requirement", joined(choices, DocumentRequirement::code),
                        "vi", joined(choices, choice -> choice.name().vi()),
                        "en", joined(choices, choice -> choice.name().en())));
    }

    private static String joined(List<DocumentRequirement> choices, Function<DocumentRequirement, String> part) {
        return choices.stream().map(part).collect(Collectors.joining("; "));
    }

    private void document(String path, SubmittedDocument document) {
        if (flaws.present(document.requirement(), path + "requirement")
                && procedureCase
                        .requirement(String.valueOf(document.requirement()))
                        .isEmpty()) {
            String known = procedureCase.documents().stream()
                    .map(DocumentRequirement::code)
                    .collect(Collectors.joining(", "));
            flaws.add(path + "requirement", "unknown-requirement", Map.of("requirements", known));
        }
        flaws.present(document.copyKind(), path + "copyKind");
        if (document.fileId() == null) {
            flaws.present(document.fileName(), path + "fileName");
        }
        if (document.sha256() != null && !SHA256.matcher(document.sha256()).matches()) {
            flaws.add(path + "sha256", "wrong-format");
        }
        if (document.size() != null && document.size() < 0) {
            flaws.add(path + "size", "out-of-range", Map.of("limit", "≥ 0"));
        }
    }

    /** Handed in itself, or an alternative of its group was. */
    private boolean met(DocumentRequirement requirement, Set<String> handedIn) {
        if (handedIn.contains(requirement.code())) {
            return true;
        }
        String group = requirement.alternativeGroup();
        return group != null
                && procedureCase.documents().stream()
                        .anyMatch(other -> group.equals(other.alternativeGroup()) && handedIn.contains(other.code()));
    }
}
