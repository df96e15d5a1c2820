package vn.motcua.processflow;

import java.util.List;
import java.util.Map;

/** Whether the time that the steps may take is the time that was promised, on every way. */
final class TimeLint {

    private static final int WHOLE = 100;

    private TimeLint() {}

    /** The flow must be sound. */
    static void check(ProcessDefinition process, ProcessFlow flow, Findings findings) {
        LongestPaths paths = new LongestPaths(flow, FlowGraph.of(flow));
        for (int i = 0; i < flow.nodes().size(); i++) {
            if (flow.nodes().get(i) instanceof FlowNode.End && paths.sumTo(i) > WHOLE) {
                findings.atNode(
                        i,
                        "overspent",
                        Map.of("sum", paths.sumTo(i), "steps", String.join(" → ", codes(paths.tasksTo(i)))));
            }
        }
        if (findings.isEmpty() && !Stages.of(flow).equals(process.steps())) {
            findings.add("steps", "stages-differ");
        }
    }

    private static List<String> codes(List<FlowNode.Task> tasks) {
        return tasks.stream()
                .filter(task -> task.share() != null && task.share() > 0)
                .map(task -> task.code() + " " + task.share() + "%")
                .toList();
    }
}
