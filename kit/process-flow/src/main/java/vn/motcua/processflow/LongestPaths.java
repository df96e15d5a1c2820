package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ways through a process that take the most time. Returns do not count: a dossier that comes back spends time that its owner has lost. */
final class LongestPaths {

    private static final int NONE = -1;

    private final FlowGraph graph;
    private final int[] sums;
    private final int[] before;

    LongestPaths(ProcessFlow flow, FlowGraph graph) {
        this.graph = graph;
        this.sums = new int[flow.nodes().size()];
        this.before = new int[flow.nodes().size()];
        Arrays.fill(sums, NONE);
        Arrays.fill(before, NONE);
        for (int node : graph.order()) {
            if (graph.node(node) instanceof FlowNode.Start) {
                sums[node] = 0;
            }
            if (sums[node] != NONE) {
                goOnFrom(node);
            }
        }
    }

    private void goOnFrom(int node) {
        for (FlowGraph.Edge edge : graph.out(node)) {
            int sum = sums[node] + shareOf(edge.to());
            if (!graph.isReturn(edge) && sum > sums[edge.to()]) {
                sums[edge.to()] = sum;
                before[edge.to()] = node;
            }
        }
    }

    private int shareOf(int node) {
        return graph.node(node) instanceof FlowNode.Task task && task.share() != null ? task.share() : 0;
    }

    /** The shares on the longest way to a node, its own included. */
    int sumTo(int node) {
        return sums[node];
    }

    /** The tasks on the longest way to a node, in order. */
    List<FlowNode.Task> tasksTo(int node) {
        List<FlowNode.Task> tasks = new ArrayList<>();
        for (int i = node; i != NONE; i = before[i]) {
            if (graph.node(i) instanceof FlowNode.Task task) {
                tasks.addFirst(task);
            }
        }
        return tasks;
    }
}
