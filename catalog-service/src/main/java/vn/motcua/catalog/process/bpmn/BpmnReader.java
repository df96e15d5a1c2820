package vn.motcua.catalog.process.bpmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.ExtensionRule;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessDefinition.Step;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.Stages;
import vn.motcua.processflow.StagesAsFlow;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Text;

/**
 * Reads a process out of a BPMN 2.0 document, ours or one drawn elsewhere. Lanes, notes and data are left out; what would change the meaning
 * (other gateways, timers, subprocesses) is refused by its id, because leaving it out would be guessing.
 */
public final class BpmnReader {

    private final StepCodes codes = new StepCodes();
    private final Ways ways = new Ways();
    private final InvalidRequest refusal = new InvalidRequest();

    private BpmnReader() {}

    /**
     * The process of a document.
     *
     * @throws InvalidRequest when the document is not BPMN 2.0, or says what a process of ours cannot say
     */
    public static ProcessDefinition read(byte[] document) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(HostileXml.tamed(document));
        } catch (ModelException notBpmn) {
            throw HostileXml.notBpmn(rootOf(notBpmn));
        }
        try {
            return new BpmnReader().process(model);
        } catch (ModelException inconsistent) {
            throw HostileXml.notBpmn(rootOf(inconsistent));
        }
    }

    private static Exception rootOf(Exception failure) {
        return failure.getCause() instanceof Exception cause ? rootOf(cause) : failure;
    }

    private ProcessDefinition process(BpmnModelInstance model) {
        Process process = theOnlyOne(model.getModelElementsByType(Process.class));
        Extension about = Extension.of(process, Vocabulary.PROCESS, refusal);
        ProcessFlow flow = flow(process);
        String code = about.text(Vocabulary.CODE);
        Integer version = about.number(Vocabulary.VERSION);
        ExtensionRule extension = extension(about);
        refusal.throwIfAny();
        Optional<List<Step>> stages =
                about.text(Vocabulary.STAGES_ONLY) == null ? Optional.empty() : StagesAsFlow.stagesOf(flow);
        return new ProcessDefinition(
                code == null ? codeOf(process) : code,
                version == null ? 1 : version,
                stages.orElseGet(() -> Stages.of(flow)),
                stages.isPresent() ? null : flow,
                extension);
    }

    private static @Nullable ExtensionRule extension(Extension about) {
        Integer most = about.number(Vocabulary.EXTENSION_MOST);
        Integer days = about.number(Vocabulary.EXTENSION_DAYS);
        String role = about.text(Vocabulary.EXTENSION_ROLE);
        return most == null && days == null && role == null ? null : new ExtensionRule(most, days, role);
    }

    private static @Nullable SupplementRule supplement(Extension about) {
        Integer most = about.number(Vocabulary.SUPPLEMENT_MOST);
        Integer days = about.number(Vocabulary.SUPPLEMENT_DAYS);
        SupplementRule.Unanswered unanswered = about.oneOf(Vocabulary.IF_UNANSWERED, SupplementRule.Unanswered.class);
        return most == null && days == null && unanswered == null ? null : new SupplementRule(most, days, unanswered);
    }

    /** Editors draw the applicant as a pool of its own, mostly an empty one. */
    private static Process theOnlyOne(Collection<Process> processes) {
        List<Process> drawn = processes.stream()
                .filter(process ->
                        processes.size() == 1 || !process.getFlowElements().isEmpty())
                .toList();
        if (drawn.size() != 1) {
            throw InvalidRequest.field("body", "one-process");
        }
        return drawn.getFirst();
    }

    private ProcessFlow flow(Process process) {
        List<FlowNode> nodes = new ArrayList<>();
        List<FlowLink> links = new ArrayList<>();
        Collection<SequenceFlow> written = process.getChildElementsByType(SequenceFlow.class);
        // The links themselves count: not every editor lists them again in the nodes.
        written.forEach(ways::count);
        for (FlowElement element : process.getFlowElements()) {
            if (element instanceof org.camunda.bpm.model.bpmn.instance.FlowNode drawn && hasId(drawn)) {
                codes.add(drawn.getId());
                FlowNode node = node(drawn);
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
        for (SequenceFlow each : written) {
            FlowLink link = link(each);
            if (link != null) {
                links.add(link);
            }
        }
        return new ProcessFlow(nodes, links);
    }

    private boolean hasId(org.camunda.bpm.model.bpmn.instance.FlowNode drawn) {
        if (drawn.getId() == null || drawn.getId().isBlank()) {
            refusal.at("bpmn." + drawn.getElementType().getTypeName(), "bpmn-without-id", Map.of());
            return false;
        }
        return true;
    }

    /** Nothing may stand between two steps but a link, and nothing else may end one. */
    private boolean endsAtSteps(SequenceFlow link) {
        for (String attribute : List.of(Ways.SOURCE, Ways.TARGET)) {
            if (!codes.contains(Ways.end(link, attribute))) {
                String id = Objects.requireNonNullElse(link.getId(), "sequenceFlow");
                refusal.at(
                        "bpmn." + id + "." + attribute, "bpmn-no-step", Map.of("element", Ways.end(link, attribute)));
                return false;
            }
        }
        return true;
    }

    private @Nullable FlowNode node(org.camunda.bpm.model.bpmn.instance.FlowNode written) {
        String code = codes.of(written.getId());
        Text name = name(written);
        return switch (written) {
            case StartEvent start when start.getEventDefinitions().isEmpty() -> new FlowNode.Start(code, name);
            case EndEvent end
            when end.getEventDefinitions().isEmpty() ->
                new FlowNode.End(
                        code,
                        name,
                        Extension.of(end, Vocabulary.END, refusal).oneOf(Vocabulary.OUTCOME, FlowNode.Outcome.class));
            case Task task when task.getLoopCharacteristics() == null -> task(task, code, name);
            case CallActivity linked when linked.getLoopCharacteristics() == null -> task(linked, code, name);
            case ExclusiveGateway gateway ->
                ways.diverge(gateway)
                        ? new FlowNode.Choice(code, name, answers(gateway))
                        : new FlowNode.Merge(code, name);
            case ParallelGateway gateway
            when !ways.areMixed(gateway) ->
                ways.diverge(gateway) ? new FlowNode.Split(code, name) : new FlowNode.Join(code, name);
            default -> {
                refusal.at(
                        "bpmn." + written.getId(),
                        "bpmn-unsupported",
                        Map.of("element", written.getElementType().getTypeName()));
                yield null;
            }
        };
    }

    private FlowNode.Task task(org.camunda.bpm.model.bpmn.instance.Activity written, String code, @Nullable Text name) {
        Extension about = Extension.of(written, Vocabulary.TASK, refusal);
        String agency = about.text(Vocabulary.AGENCY);
        String agencyInEnglish = about.text(Vocabulary.AGENCY_ENGLISH);
        return new FlowNode.Task(
                code,
                name,
                about.oneOf(Vocabulary.KIND, TaskKind.class),
                about.text(Vocabulary.ROLE),
                about.number(Vocabulary.SHARE),
                about.text(Vocabulary.UNIT),
                agency == null ? null : new Text(agency, Objects.requireNonNullElse(agencyInEnglish, "")),
                about.oneOf(Vocabulary.SIGNATURE, FlowNode.Signature.class),
                about.text(Vocabulary.PROCEDURE),
                about.oneOf(Vocabulary.COLLECT_AT, PaymentPoint.class),
                supplement(about));
    }

    private List<String> answers(ExclusiveGateway gateway) {
        String answers = Extension.of(gateway, Vocabulary.CHOICE, refusal).text(Vocabulary.ANSWERS);
        return answers == null || answers.isBlank()
                ? List.of()
                : Arrays.asList(answers.strip().split("\\s+"));
    }

    private @Nullable FlowLink link(SequenceFlow written) {
        if (!endsAtSteps(written)) {
            return null;
        }
        ConditionExpression condition = written.getConditionExpression();
        boolean otherwise = written.getSource() instanceof ExclusiveGateway gateway
                && written.getId() != null
                && written.getId().equals(gateway.getAttributeValue("default"));
        return new FlowLink(
                codes.of(Ways.end(written, Ways.SOURCE)),
                codes.of(Ways.end(written, Ways.TARGET)),
                name(written),
                condition == null ? null : condition.getTextContent().strip(),
                otherwise ? Boolean.TRUE : null);
    }

    private @Nullable Text name(FlowElement written) {
        String english = Extension.of(written, Vocabulary.TEXT, refusal).text(Vocabulary.ENGLISH);
        String name = written.getName();
        return name == null && english == null
                ? null
                : new Text(Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(english, ""));
    }

    /** Of a process that says none itself; not every editor gives it an identifier. */
    private static String codeOf(Process process) {
        String id = Objects.requireNonNullElse(process.getId(), "").replaceFirst("^" + Vocabulary.PROCESS_ID, "");
        return id.isEmpty() ? "PROCESS" : StepCodes.codeOf(id);
    }
}
