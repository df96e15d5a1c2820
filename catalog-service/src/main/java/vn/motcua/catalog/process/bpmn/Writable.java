package vn.motcua.catalog.process.bpmn;

import java.util.Set;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.Finding;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessLint;

/** Whether a process can be drawn at all, sound or not: its codes become the document's identifiers, its texts must be text to XML. */
public final class Writable {

    private static final Set<String> NEEDED =
            Set.of("code-format", "code-twice", "unknown-step", "too-many", "control-characters");

    private Writable() {}

    /**
     * Checks it.
     *
     * @throws InvalidRequest naming what must be mended first
     */
    public static void check(ProcessDefinition process) {
        InvalidRequest refusal = new InvalidRequest();
        for (Finding finding : ProcessLint.check(process)) {
            if (NEEDED.contains(finding.rule())) {
                refusal.at(finding.field(), finding.rule(), finding.arguments());
            }
        }
        refusal.throwIfAny();
    }
}
