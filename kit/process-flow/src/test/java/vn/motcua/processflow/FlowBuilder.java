package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds flows for tests, node after node. */
public final class FlowBuilder {

    public static final Text NAME = new Text("Tên", "Name");

    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<FlowLink> links = new ArrayList<>();

    /** RECEIVED → APPRAISE 60 → APPROVE 20 → ISSUE 10 → HAND_OVER 10 → RETURNED. */
    public static FlowBuilder standard() {
        return new FlowBuilder()
                .node(new FlowNode.Start("RECEIVED", null))
                .task("APPRAISE", TaskKind.APPRAISAL, "appraiser", 60)
                .task("APPROVE", TaskKind.APPROVAL, "approver", 20)
                .task("ISSUE", TaskKind.ISSUE, "clerk", 10)
                .task("HAND_OVER", TaskKind.HAND_OVER, "clerk", 10)
                .node(new FlowNode.End("RETURNED", NAME, FlowNode.Outcome.RESULT))
                .line("RECEIVED", "APPRAISE", "APPROVE", "ISSUE", "HAND_OVER", "RETURNED");
    }

    public static FlowNode.Task taskOf(
            String code, @Nullable TaskKind kind, @Nullable String role, @Nullable Integer share) {
        return new FlowNode.Task(code, NAME, kind, role, share, null, null, null, null, null);
    }

    public FlowBuilder node(FlowNode node) {
        nodes.add(node);
        return this;
    }

    public FlowBuilder task(String code, TaskKind kind, @Nullable String role, @Nullable Integer share) {
        return node(taskOf(code, kind, role, share));
    }

    /** Links one after another. */
    public FlowBuilder line(String... codes) {
        for (int i = 1; i < codes.length; i++) {
            links.add(new FlowLink(codes[i - 1], codes[i], null, null, null));
        }
        return this;
    }

    public FlowBuilder answer(String from, String when, String to) {
        links.add(new FlowLink(from, to, NAME, when, null));
        return this;
    }

    public FlowBuilder otherwise(String from, String to) {
        links.add(new FlowLink(from, to, NAME, null, true));
        return this;
    }

    public FlowBuilder unlink(String from, String to) {
        links.removeIf(link -> link.from().equals(from) && link.to().equals(to));
        return this;
    }

    public FlowBuilder change(String code, UnaryOperator<FlowNode> change) {
        nodes.replaceAll(node -> node.code().equals(code) ? change.apply(node) : node);
        return this;
    }

    public ProcessFlow flow() {
        return new ProcessFlow(nodes, links);
    }

    public ProcessDefinition process() {
        return new ProcessDefinition("TEST", 1, List.of(), flow()).withStages();
    }
}
