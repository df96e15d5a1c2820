package vn.motcua.processflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.ProcessDefinition.Kind;

/**
 * What must be right about a process before it is published: nobody may meet a step without an actor, a loop without exit, a branch without a
 * result or a deadline that cannot be kept while a dossier is on its way. Later checks need what earlier ones assure, so they wait for it.
 */
public final class ProcessLint {

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private static final int WHOLE = 100;

    private final ProcessDefinition process;
    private final Findings findings = new Findings();

    private ProcessLint(ProcessDefinition process) {
        this.process = process;
    }

    /** What is wrong; fields are places in the process such as {@code flow.nodes[3].role}. Empty when all is well. */
    public static List<Finding> check(ProcessDefinition process) {
        ProcessLint lint = new ProcessLint(process);
        lint.checkAll();
        return lint.findings.all();
    }

    private void checkAll() {
        if (!CODE.matcher(process.code()).matches()) {
            findings.add("code", "code-format");
        }
        checkTexts("steps", process.steps());
        ProcessFlow flow = process.flow();
        boolean flowIsSound = flow == null || isSound(flow);
        checkStages();
        checkExtension();
        if (flow != null && flowIsSound) {
            TimeLint.check(process, flow, findings);
        }
    }

    private boolean isSound(ProcessFlow flow) {
        if (flow.nodes().size() > ProcessFlow.MOST_NODES) {
            findings.add("flow.nodes", "too-many", Map.of("most", ProcessFlow.MOST_NODES));
            return false;
        }
        if (flow.links().size() > ProcessFlow.MOST_LINKS) {
            findings.add("flow.links", "too-many", Map.of("most", ProcessFlow.MOST_LINKS));
            return false;
        }
        checkTexts("flow.nodes", flow.nodes());
        checkTexts("flow.links", flow.links());
        FlowGraph graph = FlowGraph.of(flow);
        new NodeLint(flow, graph, findings).check();
        PathLint paths = new PathLint(flow, graph, findings);
        if (paths.hangTogether() && new ParallelLint(graph, findings).check()) {
            paths.checkResults();
            paths.checkChoices();
        }
        return findings.isEmpty();
    }

    /** The stages, which the workflow reads: each once, with its actor, and together the whole time. */
    private void checkStages() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int shares = 0;
        boolean complete = true;
        for (int i = 0; i < process.steps().size(); i++) {
            ProcessDefinition.Step step = process.steps().get(i);
            String place = "steps[" + i + "]";
            if (!kinds.add(step.kind())) {
                findings.add(place + ".kind", "stage-twice", Map.of("kind", step.kind()));
            }
            if (step.kind() != Kind.PAYMENT) {
                checkRole(place + ".role", step.role(), findings);
                complete &= step.share() != null;
                if (step.share() == null) {
                    findings.add(place + ".share", "share-missing");
                }
            }
            shares += step.share() == null ? 0 : step.share();
        }
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.PAYMENT))) {
            if (!kinds.contains(kind)) {
                findings.add("steps", "stage-missing", Map.of("kind", kind));
            }
        }
        if (complete && shares != WHOLE) {
            findings.add("steps", "shares", Map.of("sum", shares));
        }
    }

    private void checkExtension() {
        ExtensionRule rule = process.extension();
        if (rule == null) {
            return;
        }
        if (rule.times() < 0 || rule.times() > ExtensionRule.MOST) {
            findings.add("extension.most", "out-of-range", Map.of("limit", "0–" + ExtensionRule.MOST));
        }
        Integer days = rule.workingDays();
        if (days != null && (days < 1 || days > ExtensionRule.MOST_DAYS)) {
            findings.add("extension.workingDays", "out-of-range", Map.of("limit", "1–" + ExtensionRule.MOST_DAYS));
        }
        checkRole("extension.role", rule.signer(), findings);
        if (!rule.signer().codePoints().allMatch(ProcessLint::isXml)) {
            findings.add("extension.role", "control-characters");
        }
    }

    /** Texts travel in XML, which cannot hold every character. What a record prints holds every text in it. */
    private void checkTexts(String place, List<?> records) {
        for (int i = 0; i < records.size(); i++) {
            if (!records.get(i).toString().codePoints().allMatch(ProcessLint::isXml)) {
                findings.add(place + "[" + i + "]", "control-characters");
            }
        }
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    static void checkRole(String place, @Nullable String role, Findings findings) {
        if (role == null) {
            findings.add(place, "step-without-actor");
        } else if (!OfficerRoles.ALL.contains(role)) {
            findings.add(place, "unknown-role", Map.of("roles", String.join(", ", OfficerRoles.ALL)));
        }
    }
}
