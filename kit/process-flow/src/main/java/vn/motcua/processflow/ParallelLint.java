package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Every split must meet again in one join of its own, each of its ways arriving there exactly once and mixing with no other: then a join always
 * gets what it waits for, and nothing is still being done when the process ends.
 */
final class ParallelLint {

    private final FlowGraph graph;
    private final Findings findings;
    private final List<BitSet> passedAlways;

    ParallelLint(FlowGraph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
        this.passedAlways = graph.passedAlways();
    }

    /** Whether all is well; the flow must hang together. */
    boolean check() {
        int before = findings.all().size();
        BitSet joined = new BitSet();
        for (int i = 0; i < graph.size(); i++) {
            if (graph.node(i) instanceof FlowNode.Split) {
                int join = Blocks.meeting(passedAlways, i);
                if (join < 0 || !(graph.node(join) instanceof FlowNode.Join) || joined.get(join)) {
                    findings.atNode(i, "split-without-join");
                } else {
                    joined.set(join);
                    checkWays(i, join);
                }
            }
        }
        for (int i = 0; i < graph.size(); i++) {
            if (graph.node(i) instanceof FlowNode.Join && !joined.get(i)) {
                findings.atNode(i, "join-without-split");
            }
        }
        return findings.all().size() == before;
    }

    private void checkWays(int split, int join) {
        BitSet stop = new BitSet();
        stop.set(join);
        List<BitSet> ways = new ArrayList<>();
        BitSet all = new BitSet();
        for (FlowGraph.Edge first : graph.out(split)) {
            BitSet way = new BitSet();
            way.set(first.to());
            way = graph.reachable(way, stop);
            way.clear(join);
            if (all.intersects(way) || way.get(split)) {
                findings.atNode(split, "branches-mixed", Map.of("step", code(firstCommon(all, way, split))));
                return;
            }
            all.or(way);
            ways.add(way);
        }
        for (BitSet way : ways) {
            way.stream().forEach(node -> graph.in(node).stream()
                    .filter(edge -> edge.from() != split && !way.get(edge.from()))
                    .forEach(edge -> findings.add(Findings.placeOfLink(edge.link()), "branch-entered")));
        }
        checkArrivals(split, join, ways);
    }

    private int firstCommon(BitSet all, BitSet way, int split) {
        BitSet common = (BitSet) all.clone();
        common.and(way);
        return common.isEmpty() ? split : common.nextSetBit(0);
    }

    private void checkArrivals(int split, int join, List<BitSet> ways) {
        for (BitSet way : ways) {
            List<FlowGraph.Edge> arrivals =
                    graph.in(join).stream().filter(edge -> way.get(edge.from())).toList();
            arrivals.stream()
                    .skip(1)
                    .forEach(edge -> findings.add(
                            Findings.placeOfLink(edge.link()), "branch-arrives-twice", Map.of("join", code(join))));
        }
        graph.in(join).stream()
                .filter(edge -> edge.from() != split && ways.stream().noneMatch(way -> way.get(edge.from())))
                .forEach(edge ->
                        findings.add(Findings.placeOfLink(edge.link()), "join-entered", Map.of("split", code(split))));
    }

    private String code(int node) {
        return graph.node(node).code();
    }
}
