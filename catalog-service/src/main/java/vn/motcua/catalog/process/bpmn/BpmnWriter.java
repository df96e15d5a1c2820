package vn.motcua.catalog.process.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.GatewayDirection;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.ExtensionRule;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.StagesAsFlow;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Text;

/** Writes a process as BPMN 2.0 with its diagram. The library checks the result against the schemas of the standard. */
public final class BpmnWriter {

    private static final String TARGET = "https://motcua.vn/catalog/processes";

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, org.camunda.bpm.model.bpmn.instance.FlowNode> nodes = new HashMap<>();

    private BpmnWriter() {}

    /** The document. The process must be {@link Writable}. */
    public static String write(ProcessDefinition process) {
        return new BpmnWriter().document(process);
    }

    private String document(ProcessDefinition definition) {
        Definitions definitions = model.newInstance(Definitions.class, "Definitions_" + definition.code());
        definitions.setTargetNamespace(TARGET);
        definitions.setExporter("Motcua");
        model.setDefinitions(definitions);
        definitions.getDomElement().registerNamespace(Vocabulary.PREFIX, Vocabulary.NAMESPACE);

        Process process = model.newInstance(Process.class, Vocabulary.PROCESS_ID + definition.code());
        definitions.addChildElement(process);
        process.setExecutable(false);
        ModelElementInstance about = extension(process, Vocabulary.PROCESS);
        about.setAttributeValue(Vocabulary.CODE, definition.code());
        about.setAttributeValue(Vocabulary.VERSION, Integer.toString(definition.version()));
        ExtensionRule extension = definition.extension();
        if (extension != null) {
            set(about, Vocabulary.EXTENSION_MOST, extension.most());
            set(about, Vocabulary.EXTENSION_DAYS, extension.workingDays());
            set(about, Vocabulary.EXTENSION_ROLE, extension.role());
        }
        ProcessFlow flow = definition.flow();
        if (flow == null) {
            about.setAttributeValue(Vocabulary.STAGES_ONLY, "true");
            flow = StagesAsFlow.flowOf(definition.steps());
        }
        flow.nodes().forEach(node -> nodes.put(node.code(), add(process, node)));
        for (int i = 0; i < flow.links().size(); i++) {
            add(process, flow.links().get(i), "Flow_" + (i + 1));
        }
        new DiagramWriter(model, process).write(flow);
        return Bpmn.convertToString(model);
    }

    private org.camunda.bpm.model.bpmn.instance.FlowNode add(Process process, FlowNode node) {
        org.camunda.bpm.model.bpmn.instance.FlowNode written =
                switch (node) {
                    case FlowNode.Start start -> model.newInstance(StartEvent.class, start.code());
                    case FlowNode.Task task -> model.newInstance(typeOf(task), task.code());
                    case FlowNode.Choice choice ->
                        gateway(ExclusiveGateway.class, choice.code(), GatewayDirection.Diverging);
                    case FlowNode.Merge merge ->
                        gateway(ExclusiveGateway.class, merge.code(), GatewayDirection.Converging);
                    case FlowNode.Split split ->
                        gateway(ParallelGateway.class, split.code(), GatewayDirection.Diverging);
                    case FlowNode.Join join -> gateway(ParallelGateway.class, join.code(), GatewayDirection.Converging);
                    case FlowNode.End end -> model.newInstance(EndEvent.class, end.code());
                };
        process.addChildElement(written);
        Text name = node.name();
        if (name != null) {
            written.setName(name.vi());
            english(written, name);
        }
        describe(written, node);
        return written;
    }

    private static Class<? extends org.camunda.bpm.model.bpmn.instance.Activity> typeOf(FlowNode.Task task) {
        TaskKind kind = task.kind();
        if (kind == TaskKind.LINKED_PROCEDURE) {
            return CallActivity.class;
        }
        return kind != null && kind.isApplicants() ? ReceiveTask.class : UserTask.class;
    }

    private <G extends Gateway> G gateway(Class<G> type, String code, GatewayDirection direction) {
        G gateway = model.newInstance(type, code);
        gateway.setGatewayDirection(direction);
        return gateway;
    }

    private void describe(BaseElement written, FlowNode node) {
        switch (node) {
            case FlowNode.Task task -> {
                ModelElementInstance about = extension(written, Vocabulary.TASK);
                set(about, Vocabulary.KIND, task.kind());
                set(about, Vocabulary.ROLE, task.role());
                set(about, Vocabulary.SHARE, task.share());
                set(about, Vocabulary.UNIT, task.unit());
                Text agency = task.agency();
                if (agency != null) {
                    set(about, Vocabulary.AGENCY, agency.vi());
                    set(about, Vocabulary.AGENCY_ENGLISH, agency.en());
                }
                set(about, Vocabulary.SIGNATURE, task.signature());
                set(about, Vocabulary.PROCEDURE, task.procedure());
                set(about, Vocabulary.COLLECT_AT, task.collectAt());
                SupplementRule supplement = task.supplement();
                if (supplement != null) {
                    set(about, Vocabulary.SUPPLEMENT_MOST, supplement.most());
                    set(about, Vocabulary.SUPPLEMENT_DAYS, supplement.days());
                    set(about, Vocabulary.IF_UNANSWERED, supplement.ifUnanswered());
                }
            }
            case FlowNode.Choice choice ->
                set(extension(written, Vocabulary.CHOICE), Vocabulary.ANSWERS, String.join(" ", choice.answers()));
            case FlowNode.End end -> set(extension(written, Vocabulary.END), Vocabulary.OUTCOME, end.outcome());
            default -> {
                // Start, merge, split and join have nothing but their name.
            }
        }
    }

    private void add(Process process, FlowLink link, String id) {
        org.camunda.bpm.model.bpmn.instance.FlowNode from = Objects.requireNonNull(nodes.get(link.from()));
        org.camunda.bpm.model.bpmn.instance.FlowNode to = Objects.requireNonNull(nodes.get(link.to()));
        SequenceFlow written = model.newInstance(SequenceFlow.class, id);
        process.addChildElement(written);
        Text name = link.name();
        if (name != null) {
            written.setName(name.vi());
            english(written, name);
        }
        written.setSource(from);
        written.setTarget(to);
        from.getOutgoing().add(written);
        to.getIncoming().add(written);
        if (link.when() != null) {
            ConditionExpression condition = model.newInstance(ConditionExpression.class);
            condition.setTextContent(link.when());
            written.setConditionExpression(condition);
        }
        if (link.fitsOtherwise() && from instanceof ExclusiveGateway choice) {
            choice.setDefault(written);
        }
    }

    private void english(BaseElement written, Text name) {
        if (!name.en().isEmpty()) {
            extension(written, Vocabulary.TEXT).setAttributeValue(Vocabulary.ENGLISH, name.en());
        }
    }

    private ModelElementInstance extension(BaseElement of, String name) {
        ExtensionElements extensions = of.getExtensionElements();
        if (extensions == null) {
            extensions = model.newInstance(ExtensionElements.class);
            of.setExtensionElements(extensions);
        }
        return extensions.addExtensionElement(Vocabulary.NAMESPACE, name);
    }

    private static void set(ModelElementInstance element, String attribute, @Nullable Object value) {
        if (value != null) {
            element.setAttributeValue(attribute, value.toString());
        }
    }
}
