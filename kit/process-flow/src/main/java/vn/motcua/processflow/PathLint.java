package vn.motcua.processflow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What can be said about the ways through a process: all is reached, everything ends, no result without its decision. */
final class PathLint {

    private static final List<TaskKind> BEFORE_A_RESULT =
            List.of(TaskKind.APPRAISAL, TaskKind.APPROVAL, TaskKind.ISSUE, TaskKind.HAND_OVER);

    private final ProcessFlow flow;
    private final FlowGraph graph;
    private final Findings findings;
    private final BitSet starts;
    private final BitSet ends;

    PathLint(ProcessFlow flow, FlowGraph graph, Findings findings) {
        this.flow = flow;
        this.graph = graph;
        this.findings = findings;
        this.starts = graph.all(i -> graph.node(i) instanceof FlowNode.Start);
        this.ends = graph.all(i -> graph.node(i) instanceof FlowNode.End);
    }

    /** Whether everything is on a way from the one start to an end; says what is not. */
    boolean hangTogether() {
        int before = findings.all().size();
        checkStarts();
        if (ends.isEmpty()) {
            findings.add("flow.nodes", "end-missing");
        }
        BitSet reached = graph.reachable(starts, new BitSet());
        BitSet dangling = graph.all(i -> graph.out(i).isEmpty() && !ends.get(i));
        dangling.stream().forEach(i -> findings.atNode(i, "dangling"));
        if (!starts.isEmpty()) {
            graph.all(i -> !reached.get(i)).stream().forEach(i -> findings.atNode(i, "unreachable"));
        }
        if (!ends.isEmpty()) {
            checkLoops(dangling);
        }
        return findings.all().size() == before;
    }

    private void checkStarts() {
        if (starts.isEmpty()) {
            findings.add("flow.nodes", "start-missing");
        }
        starts.stream().skip(1).forEach(i -> findings.atNode(i, "start-twice"));
        starts.stream().filter(i -> !graph.in(i).isEmpty()).forEach(i -> findings.atNode(i, "start-entered"));
    }

    /** Nodes from which neither an end nor a dangling one is in reach go round for ever; each loop is named once, at its first node. */
    private void checkLoops(BitSet dangling) {
        BitSet exits = (BitSet) ends.clone();
        exits.or(dangling);
        BitSet leave = graph.reaching(exits);
        BitSet named = new BitSet();
        for (int i = 0; i < graph.size(); i++) {
            if (leave.get(i) || named.get(i) || !isInLoop(i)) {
                continue;
            }
            BitSet loop = graph.reachable(only(i), new BitSet());
            loop.and(graph.reaching(only(i)));
            named.or(loop);
            String codes = String.join(
                    " → ", loop.stream().mapToObj(n -> graph.node(n).code()).toList());
            findings.atNode(i, "loop-without-exit", Map.of("steps", codes));
        }
    }

    private boolean isInLoop(int node) {
        return graph.out(node).stream()
                .anyMatch(edge -> graph.reachable(only(edge.to()), new BitSet()).get(node));
    }

    /** A choice is answered by whoever does the step before it; at the start and after a payment at reception there is nobody. */
    void checkChoices() {
        BitSet choices = graph.all(i -> graph.node(i) instanceof FlowNode.Choice);
        choices.stream().filter(this::isReachedUnasked).forEach(i -> findings.atNode(i, "choice-unanswered"));
        choices.stream().filter(this::comesBackAtOnce).forEach(i -> findings.atNode(i, "loop-without-work"));
    }

    /** Whether an answer leads back to its own choice with nothing done on the way. */
    private boolean comesBackAtOnce(int choice) {
        BitSet tasks = graph.all(i -> graph.node(i) instanceof FlowNode.Task);
        BitSet next = new BitSet();
        graph.out(choice).forEach(way -> next.set(way.to()));
        return graph.reachable(next, tasks).get(choice);
    }

    private static boolean isWithoutOfficer(FlowNode node) {
        return switch (node) {
            case FlowNode.Start _ -> true;
            case FlowNode.Task task -> task.precedesAllWork();
            default -> false;
        };
    }

    private boolean isReachedUnasked(int choice) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(choice));
        while (!open.isEmpty()) {
            for (FlowGraph.Edge edge : graph.in(open.pop())) {
                FlowNode before = graph.node(edge.from());
                if (isWithoutOfficer(before)) {
                    return true;
                }
                if (!(before instanceof FlowNode.Task) && !seen.get(edge.from())) {
                    seen.set(edge.from());
                    open.push(edge.from());
                }
            }
        }
        return false;
    }

    /** No way to a result may pass by the appraisal, the approval, the issuing or the handing over. */
    void checkResults() {
        BitSet results =
                graph.all(i -> graph.node(i) instanceof FlowNode.End end && end.outcome() == FlowNode.Outcome.RESULT);
        if (results.isEmpty()) {
            findings.add("flow.nodes", "result-missing");
        }
        for (TaskKind kind : BEFORE_A_RESULT) {
            BitSet avoiding = avoiding(kind);
            results.stream()
                    .filter(avoiding::get)
                    .forEach(i -> findings.atNode(i, "result-without", Map.of("kind", kind)));
        }
    }

    /** What is reached without doing any task of a kind; a join is reached only when all ways before it are. */
    private BitSet avoiding(TaskKind kind) {
        BitSet reached = (BitSet) starts.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < graph.size(); i++) {
                if (!reached.get(i) && !isTask(i, kind) && isEntered(i, reached)) {
                    reached.set(i);
                    changed = true;
                }
            }
        }
        return reached;
    }

    private boolean isEntered(int node, BitSet reached) {
        List<FlowGraph.Edge> ways = graph.in(node);
        return graph.node(node) instanceof FlowNode.Join
                ? ways.stream().allMatch(way -> reached.get(way.from()))
                : ways.stream().anyMatch(way -> reached.get(way.from()));
    }

    private boolean isTask(int node, TaskKind kind) {
        return flow.nodes().get(node) instanceof FlowNode.Task task && task.kind() == kind;
    }

    private static BitSet only(int node) {
        BitSet one = new BitSet();
        one.set(node);
        return one;
    }
}
