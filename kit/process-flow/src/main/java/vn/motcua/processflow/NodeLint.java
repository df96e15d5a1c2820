package vn.motcua.processflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about each node and each link by itself. */
final class NodeLint {

    private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9.]{1,40}");
    private static final int WHOLE = 100;

    private final ProcessFlow flow;
    private final FlowGraph graph;
    private final Findings findings;

    NodeLint(ProcessFlow flow, FlowGraph graph, Findings findings) {
        this.flow = flow;
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < flow.nodes().size(); i++) {
            FlowNode node = flow.nodes().get(i);
            if (!ProcessLint.CODE.matcher(node.code()).matches()) {
                findings.add(Findings.place(i) + ".code", "code-format");
            }
            if (!codes.add(node.code())) {
                findings.add(Findings.place(i) + ".code", "code-twice");
            }
            checkName(i, node);
            checkWaysOut(i, node);
            checkKind(i, node);
        }
        for (int i = 0; i < flow.links().size(); i++) {
            checkLink(i, codes);
        }
    }

    private void checkName(int i, FlowNode node) {
        boolean isRead =
                node instanceof FlowNode.Task || node instanceof FlowNode.Choice || node instanceof FlowNode.End;
        if (isRead ? !isComplete(node.name()) : node.name() != null && !isComplete(node.name())) {
            findings.add(Findings.place(i) + ".name", "name-in-both-languages");
        }
    }

    private static boolean isComplete(@Nullable Text text) {
        return text != null && isFilled(text.vi()) && isFilled(text.en());
    }

    /** JSON may leave out what the type promises. */
    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Only a choice and a split may lead more than one way; where nothing follows is for the paths to say. */
    private void checkWaysOut(int i, FlowNode node) {
        int ways = graph.out(i).size();
        switch (node) {
            case FlowNode.Choice choice -> checkChoice(i, choice);
            case FlowNode.Split split -> {
                if (ways == 1) {
                    findings.atNode(i, "split-of-one");
                }
                if (graph.in(i).size() > 1) {
                    findings.atNode(i, "split-entered-twice");
                }
            }
            case FlowNode.End end -> {
                if (ways > 0) {
                    findings.atNode(i, "end-goes-on");
                }
            }
            default -> {
                if (ways > 1) {
                    findings.atNode(i, "several-ways-out");
                }
            }
        }
    }

    private void checkChoice(int i, FlowNode.Choice choice) {
        List<FlowGraph.Edge> ways = graph.out(i);
        if (ways.size() == 1) {
            findings.atNode(i, "choice-of-one");
        }
        for (int answer = 0; answer < choice.answers().size(); answer++) {
            if (!ProcessLint.CODE.matcher(choice.answers().get(answer)).matches()) {
                findings.add(Findings.place(i) + ".answers[" + answer + "]", "code-format");
            }
        }
        Set<String> taken = new HashSet<>();
        boolean otherwise = false;
        for (FlowGraph.Edge way : ways) {
            FlowLink link = flow.links().get(way.link());
            if (link.fitsOtherwise() && otherwise) {
                findings.add(Findings.placeOfLink(way.link()) + ".otherwise", "otherwise-twice");
            }
            otherwise |= link.fitsOtherwise();
            checkAnswer(Findings.placeOfLink(way.link()) + ".when", link, choice, taken);
        }
        List<String> open = choice.answers().stream()
                .filter(answer -> !taken.contains(answer))
                .toList();
        if (ways.size() > 1
                && !otherwise
                && (!open.isEmpty() || choice.answers().isEmpty())) {
            findings.add(
                    Findings.place(i) + ".answers",
                    "not-exhaustive",
                    Map.of("answers", open.isEmpty() ? "?" : String.join(", ", open)));
        }
    }

    private void checkAnswer(String place, FlowLink link, FlowNode.Choice choice, Set<String> taken) {
        String when = link.when();
        if (when == null) {
            if (!link.fitsOtherwise()) {
                findings.add(place, "condition-missing");
            }
        } else if (!choice.answers().isEmpty() && !choice.answers().contains(when)) {
            findings.add(place, "answer-unknown", Map.of("answers", String.join(", ", choice.answers())));
        } else if (!taken.add(when)) {
            findings.add(place, "answer-twice");
        }
    }

    private void checkKind(int i, FlowNode node) {
        if (node instanceof FlowNode.Task task) {
            checkTask(Findings.place(i), task);
        }
        if (node instanceof FlowNode.End end && end.outcome() == null) {
            findings.add(Findings.place(i) + ".outcome", "end-without-outcome");
        }
    }

    private void checkTask(String place, FlowNode.Task task) {
        TaskKind kind = task.kind();
        if (kind == null) {
            findings.add(place + ".kind", "required");
            return;
        }
        if (kind.isApplicants()) {
            if (task.role() != null) {
                findings.add(place + ".role", "applicants-task");
            }
            if (task.share() != null) {
                findings.add(place + ".share", "share-not-counted");
            }
        } else {
            ProcessLint.checkRole(place + ".role", task.role(), findings);
            checkShare(place + ".share", task.share());
        }
        checkDetails(place, task, kind);
    }

    private void checkShare(String place, @Nullable Integer share) {
        if (share == null) {
            findings.add(place, "share-missing");
        } else if (share < 0 || share > WHOLE) {
            findings.add(place, "out-of-range", Map.of("limit", "0–" + WHOLE));
        }
    }

    private void checkDetails(String place, FlowNode.Task task, TaskKind kind) {
        String unit = task.unit();
        if (unit != null && !UNIT.matcher(unit).matches()) {
            findings.add(place + ".unit", "wrong-format");
        }
        if (task.agency() != null && !isComplete(task.agency())) {
            findings.add(place + ".agency", "name-in-both-languages");
        }
        boolean namesAgency = unit != null || task.agency() != null;
        if (kind == TaskKind.CONSULTATION && !namesAgency) {
            findings.add(place + ".unit", "consulted-whom");
        }
        String procedure = task.procedure();
        if (procedure != null && !PROCEDURE.matcher(procedure).matches()) {
            findings.add(place + ".procedure", "wrong-format");
        }
        if (kind == TaskKind.LINKED_PROCEDURE && procedure == null && !namesAgency) {
            findings.add(place + ".procedure", "linked-what");
        }
        if (kind == TaskKind.SIGNING && task.signature() == null) {
            findings.add(place + ".signature", "signature-missing");
        }
        if (kind != TaskKind.PAYMENT && task.collectAt() != null) {
            findings.add(place + ".collectAt", "collects-nothing");
        }
        checkSupplement(place + ".supplement", task.supplement(), kind);
    }

    private void checkSupplement(String place, @Nullable SupplementRule rule, TaskKind kind) {
        if (rule == null) {
            return;
        }
        if (kind != TaskKind.SUPPLEMENT) {
            findings.add(place, "supplement-elsewhere");
        }
        if (rule.times() < 1 || rule.times() > SupplementRule.MOST) {
            findings.add(place + ".most", "out-of-range", Map.of("limit", "1–" + SupplementRule.MOST));
        }
        if (rule.answerDays() < 1 || rule.answerDays() > SupplementRule.MOST_DAYS) {
            findings.add(place + ".days", "out-of-range", Map.of("limit", "1–" + SupplementRule.MOST_DAYS));
        }
    }

    private void checkLink(int i, Set<String> codes) {
        FlowLink link = flow.links().get(i);
        String place = Findings.placeOfLink(i);
        if (!codes.contains(link.from())) {
            findings.add(place + ".from", "unknown-step");
        }
        if (!codes.contains(link.to())) {
            findings.add(place + ".to", "unknown-step");
        }
        boolean leavesChoice = flow.nodes().stream()
                .anyMatch(node -> node.code().equals(link.from()) && node instanceof FlowNode.Choice);
        String when = link.when();
        if (when != null && !ProcessLint.CODE.matcher(when).matches()) {
            findings.add(place + ".when", "code-format");
        }
        if (!leavesChoice && (when != null || link.fitsOtherwise())) {
            findings.add(place + ".when", "condition-misplaced");
        }
        if (link.fitsOtherwise() && when != null) {
            findings.add(place + ".when", "otherwise-with-answer");
        }
        if (link.name() != null && !isComplete(link.name())) {
            findings.add(place + ".name", "name-in-both-languages");
        }
        if (leavesChoice && link.name() == null) {
            findings.add(place + ".name", "name-in-both-languages");
        }
    }
}
