package vn.motcua.catalog.process.bpmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.GatewayDirection;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Fee.CollectAt;
import vn.motcua.catalog.procedure.model.ProcessDefinition;
import vn.motcua.catalog.procedure.model.ProcessDefinition.Step;
import vn.motcua.catalog.procedure.model.Text;
import vn.motcua.catalog.procedure.model.flow.FlowLink;
import vn.motcua.catalog.procedure.model.flow.FlowNode;
import vn.motcua.catalog.procedure.model.flow.ProcessFlow;
import vn.motcua.catalog.procedure.model.flow.Stages;
import vn.motcua.catalog.procedure.model.flow.TaskKind;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * Reads a process out of a BPMN 2.0 document, ours or one drawn elsewhere. Lanes, notes and data are left out; what would change the meaning
 * (other gateways, timers, subprocesses) is refused by its id, because leaving it out would be guessing.
 */
public final class BpmnReader {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Integer> waysIn = new HashMap<>();
    private final Map<String, Integer> waysOut = new HashMap<>();
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
        return new BpmnReader().process(model);
    }

    private static Exception rootOf(Exception failure) {
        return failure.getCause() instanceof Exception cause ? rootOf(cause) : failure;
    }

    private ProcessDefinition process(BpmnModelInstance model) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw InvalidRequest.field("body", "one-process");
        }
        Process process = processes.iterator().next();
        Extension about = Extension.of(process, Vocabulary.PROCESS, refusal);
        ProcessFlow flow = flow(process);
        String code = about.text(Vocabulary.CODE);
        Integer version = about.number(Vocabulary.VERSION);
        refusal.throwIfAny();
        Optional<List<Step>> stages =
                about.text(Vocabulary.STAGES_ONLY) == null ? Optional.empty() : StagesAsFlow.stagesOf(flow);
        return new ProcessDefinition(
                code == null ? codeOf(process.getId().replaceFirst("^" + Vocabulary.PROCESS_ID, "")) : code,
                version == null ? 1 : version,
                stages.orElseGet(() -> Stages.of(flow)),
                stages.isPresent() ? null : flow);
    }

    private ProcessFlow flow(Process process) {
        List<FlowNode> nodes = new ArrayList<>();
        List<FlowLink> links = new ArrayList<>();
        // The links themselves count: not every editor lists them again in the nodes.
        for (SequenceFlow link : process.getChildElementsByType(SequenceFlow.class)) {
            waysOut.merge(link.getSource().getId(), 1, Integer::sum);
            waysIn.merge(link.getTarget().getId(), 1, Integer::sum);
        }
        for (FlowElement element : process.getFlowElements()) {
            if (element instanceof org.camunda.bpm.model.bpmn.instance.FlowNode written) {
                codes.put(written.getId(), codeOf(written.getId()));
                FlowNode node = node(written);
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
        for (FlowElement element : process.getFlowElements()) {
            if (element instanceof SequenceFlow written) {
                links.add(link(written));
            }
        }
        return new ProcessFlow(nodes, links);
    }

    private @Nullable FlowNode node(org.camunda.bpm.model.bpmn.instance.FlowNode written) {
        String code = codeOf(written.getId());
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
                isDiverging(gateway)
                        ? new FlowNode.Choice(code, name, answers(gateway))
                        : new FlowNode.Merge(code, name);
            case ParallelGateway gateway
            when !isMixed(gateway) ->
                isDiverging(gateway) ? new FlowNode.Split(code, name) : new FlowNode.Join(code, name);
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
                about.oneOf(Vocabulary.COLLECT_AT, CollectAt.class));
    }

    private List<String> answers(ExclusiveGateway gateway) {
        String answers = Extension.of(gateway, Vocabulary.CHOICE, refusal).text(Vocabulary.ANSWERS);
        return answers == null || answers.isBlank()
                ? List.of()
                : Arrays.asList(answers.strip().split("\\s+"));
    }

    /** As the document says, or as the drawing shows. */
    private boolean isDiverging(Gateway gateway) {
        return switch (gateway.getGatewayDirection()) {
            case Diverging -> true;
            case Converging -> false;
            case null, default -> waysOut.getOrDefault(gateway.getId(), 0) > 1;
        };
    }

    /** Joins and splits at once: two nodes in one symbol. */
    private boolean isMixed(Gateway gateway) {
        return gateway.getGatewayDirection() != GatewayDirection.Diverging
                && gateway.getGatewayDirection() != GatewayDirection.Converging
                && waysIn.getOrDefault(gateway.getId(), 0) > 1
                && waysOut.getOrDefault(gateway.getId(), 0) > 1;
    }

    private FlowLink link(SequenceFlow written) {
        ConditionExpression condition = written.getConditionExpression();
        boolean otherwise = written.getSource() instanceof ExclusiveGateway gateway
                && gateway.getDefault() != null
                && gateway.getDefault().getId().equals(written.getId());
        return new FlowLink(
                codes.getOrDefault(
                        written.getSource().getId(), written.getSource().getId()),
                codes.getOrDefault(
                        written.getTarget().getId(), written.getTarget().getId()),
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

    /** Identifiers of other editors ({@code Activity_0x1abc}) in the form of our codes. */
    private static String codeOf(String id) {
        String code = id.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Character.isLetter(code.charAt(0)) ? code : "X" + code;
    }
}
