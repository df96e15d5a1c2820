package vn.motcua.catalog.process.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.Text;

/**
 * What a check of a process found.
 *
 * @param clean whether it may be published
 */
@Schema(name = "ProcessFindings")
public record ProcessFindings(boolean clean, List<Finding> findings) {

    private static final Pattern PLACE = Pattern.compile("(flow\\.nodes|flow\\.links|steps)\\[(\\d+)].*");

    /**
     * One thing to mend.
     *
     * @param field where it is in the definition
     * @param step code of the step, or of the two that a link joins; absent when it is about the whole
     * @param rule what it breaks; clients branch on this
     * @param text what is wrong and how to mend it
     */
    @Schema(name = "ProcessFinding")
    public record Finding(
            @Schema(examples = "flow.nodes[3].role") String field,
            @Schema(examples = "APPRAISE") @Nullable String step,
            @Schema(examples = "step-without-actor") String rule,
            Text text) {}

    static ProcessFindings of(
            ProcessDefinition process, List<vn.motcua.processflow.Finding> found, ProblemTexts texts) {
        List<Finding> findings = found.stream()
                .map(one -> new Finding(
                        one.field(),
                        step(process, one.field()),
                        one.rule(),
                        new Text(text(texts, one, "vi"), text(texts, one, "en"))))
                .toList();
        return new ProcessFindings(findings.isEmpty(), findings);
    }

    private static String text(ProblemTexts texts, vn.motcua.processflow.Finding finding, String language) {
        return texts.text("field." + finding.rule(), Locale.of(language), finding.arguments());
    }

    private static @Nullable String step(ProcessDefinition process, String field) {
        Matcher place = PLACE.matcher(field);
        if (!place.matches()) {
            return null;
        }
        int index = Integer.parseInt(place.group(2));
        ProcessFlow flow = process.flow();
        if (place.group(1).equals("steps") || flow == null) {
            return process.steps().get(index).code();
        }
        if (place.group(1).equals("flow.nodes")) {
            return flow.nodes().get(index).code();
        }
        FlowLink link = flow.links().get(index);
        return link.from() + " → " + link.to();
    }
}
