package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;

/**
 * The stages that every dossier passes, seen along the longest way to a result: each takes the time of its tasks there and is the work of who does
 * the first of them. A payment is a stage of its own only when processing waits for it.
 */
public final class Stages {

    private Stages() {}

    /** The stages of a flow; empty when no result is in reach. */
    public static List<Step> of(ProcessFlow flow) {
        if (flow.nodes().size() > ProcessFlow.MOST_NODES) {
            return List.of();
        }
        LongestPaths paths = new LongestPaths(flow, FlowGraph.of(flow));
        return IntStream.range(0, flow.nodes().size())
                .filter(i ->
                        flow.nodes().get(i) instanceof FlowNode.End end && end.outcome() == FlowNode.Outcome.RESULT)
                .boxed()
                .max(Comparator.comparingInt(paths::sumTo))
                .map(end -> alongThe(paths.tasksTo(end)))
                .orElse(List.of());
    }

    private static List<Step> alongThe(List<FlowNode.Task> way) {
        List<Step> stages = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<FlowNode.Task> tasks =
                    way.stream().filter(task -> stageOf(task) == kind).toList();
            if (!tasks.isEmpty()) {
                stages.add(stage(kind, tasks));
            }
        }
        return List.copyOf(stages);
    }

    private static @Nullable Kind stageOf(FlowNode.Task task) {
        TaskKind kind = task.kind();
        boolean paysLater = kind == TaskKind.PAYMENT && task.collected() != PaymentPoint.RECEPTION;
        return kind == null || paysLater ? null : kind.stage();
    }

    private static Step stage(Kind kind, List<FlowNode.Task> tasks) {
        FlowNode.Task first = tasks.stream()
                .filter(task -> kind.name().equals(String.valueOf(task.kind())))
                .findFirst()
                .orElse(tasks.getFirst());
        if (kind == Kind.PAYMENT) {
            return new Step(first.code(), kind, null, null);
        }
        int share = tasks.stream()
                .mapToInt(task -> task.share() == null ? 0 : task.share())
                .sum();
        return new Step(first.code(), kind, first.role(), share);
    }
}
