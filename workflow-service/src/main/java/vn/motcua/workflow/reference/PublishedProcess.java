package vn.motcua.workflow.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.ExtensionRule;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.StagesAsFlow;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Text;

/** The process of a published case, as it stands in the event. */
record PublishedProcess(
        List<Step> steps, @Nullable Flow flow, @Nullable ExtensionRule extension) {

    /** What a node is in the event. */
    enum Type {
        START,
        TASK,
        CHOICE,
        MERGE,
        SPLIT,
        JOIN,
        END
    }

    /** A stage. */
    record Step(
            String code,
            ProcessDefinition.Kind kind,
            @Nullable String role,
            @Nullable Integer share) {}

    /** The whole graph. */
    record Flow(List<Node> nodes, List<Link> links) {}

    /** A node, with what any of its types may say. */
    record Node(
            Type type,
            String code,
            @Nullable Name name,
            @Nullable TaskKind kind,
            @Nullable String role,
            @Nullable Integer share,
            @Nullable String unit,
            @Nullable Name agency,
            FlowNode.@Nullable Signature signature,
            @Nullable String procedure,
            @Nullable PaymentPoint collectAt,
            @Nullable SupplementRule supplement,
            @Nullable List<String> answers,
            FlowNode.@Nullable Outcome outcome) {
        FlowNode toModel() {
            Text text = Name.toModel(name);
            return switch (type) {
                case START -> new FlowNode.Start(code, text);
                case TASK ->
                    new FlowNode.Task(
                            code,
                            text,
                            kind,
                            role,
                            share,
                            unit,
                            Name.toModel(agency),
                            signature,
                            procedure,
                            collectAt,
                            supplement);
                case CHOICE -> new FlowNode.Choice(code, text, answers == null ? List.of() : answers);
                case MERGE -> new FlowNode.Merge(code, text);
                case SPLIT -> new FlowNode.Split(code, text);
                case JOIN -> new FlowNode.Join(code, text);
                case END -> new FlowNode.End(code, text, outcome);
            };
        }
    }

    /** In both languages. */
    record Name(String vi, String en) {
        static @Nullable Text toModel(@Nullable Name name) {
            return name == null ? null : new Text(name.vi(), name.en());
        }
    }

    /** What follows what. */
    record Link(
            String from,
            String to,
            @Nullable Name name,
            @Nullable String when,
            @Nullable Boolean otherwise) {
        FlowLink toModel() {
            return new FlowLink(from, to, Name.toModel(name), when, otherwise);
        }
    }

    /** The line of its stages. */
    ProcessFlow stages() {
        Set<ProcessDefinition.Kind> kinds = EnumSet.noneOf(ProcessDefinition.Kind.class);
        steps.forEach(step -> kinds.add(step.kind()));
        if (kinds.size() != steps.size()
                || !kinds.containsAll(EnumSet.complementOf(EnumSet.of(ProcessDefinition.Kind.PAYMENT)))) {
            throw new IllegalArgumentException("A process has each stage once, and every stage but payment always");
        }
        return StagesAsFlow.flowOf(steps.stream()
                .map(step -> new ProcessDefinition.Step(step.code(), step.kind(), step.role(), step.share()))
                .toList());
    }

    ExtensionRule extensionRule() {
        return extension == null ? ExtensionRule.DEFAULT : extension;
    }

    /** The process as it was drawn. */
    ProcessFlow whole() {
        return flow == null
                ? stages()
                : new ProcessFlow(
                        flow.nodes().stream().map(Node::toModel).toList(),
                        flow.links().stream().map(Link::toModel).toList());
    }
}
