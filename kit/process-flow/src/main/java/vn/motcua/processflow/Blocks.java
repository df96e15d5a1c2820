package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The parallel parts of a flow: each split with the join in which it meets again and the nodes on each of its ways. Meaningful where the lint finds nothing. */
final class Blocks {

    /**
     * One way of a split.
     *
     * @param split number of the split
     * @param join number of the join it meets in
     * @param nodes all that lies on this way, without split and join
     * @param arrival number of the node by which it arrives at the join
     */
    record Way(int split, int join, BitSet nodes, int arrival) {}

    private final FlowGraph graph;
    private final List<Way> ways = new ArrayList<>();

    Blocks(FlowGraph graph) {
        this.graph = graph;
        List<BitSet> passedAlways = graph.passedAlways();
        for (int i = 0; i < graph.size(); i++) {
            int join = graph.node(i) instanceof FlowNode.Split ? meeting(passedAlways, i) : -1;
            if (join >= 0) {
                for (FlowGraph.Edge first : graph.out(i)) {
                    ways.add(way(i, join, first));
                }
            }
        }
    }

    /** The first node that every way from a node passes; -1 without one. */
    static int meeting(List<BitSet> passedAlways, int node) {
        BitSet later = (BitSet) passedAlways.get(node).clone();
        later.clear(node);
        return later.stream()
                .filter(candidate -> passedAlways.get(candidate).equals(later))
                .findFirst()
                .orElse(-1);
    }

    private Way way(int split, int join, FlowGraph.Edge first) {
        BitSet stop = new BitSet();
        stop.set(join);
        BitSet start = new BitSet();
        start.set(first.to());
        BitSet nodes = graph.reachable(start, stop);
        nodes.clear(join);
        int arrival = graph.in(join).stream()
                .map(FlowGraph.Edge::from)
                .filter(nodes::get)
                .findFirst()
                .orElse(split);
        return new Way(split, join, nodes, arrival);
    }

    /** The ways on which a node lies, in no order. */
    List<Way> around(int node) {
        return ways.stream().filter(way -> way.nodes().get(node)).toList();
    }

    /** The other ways of the same split. */
    List<Way> beside(Way way) {
        return ways.stream()
                .filter(other -> other.split() == way.split() && !other.equals(way))
                .toList();
    }

    /** The way by which a token has arrived at a join. */
    List<Way> arrived(int join, int from) {
        return ways.stream()
                .filter(way -> way.join() == join && way.arrival() == from)
                .toList();
    }
}
