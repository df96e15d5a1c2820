package vn.motcua.processflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A flow for questions about its ways: nodes are numbered as they stand in the list. Links that lead from or to nowhere are not in it. A link
 * that leads back to a node on the way to it (a dossier returned to its appraiser) is a return; without its returns a graph has no loops.
 */
public final class FlowGraph {

    /**
     * A link between two nodes.
     *
     * @param link its place in the list of links
     */
    public record Edge(int link, int from, int to) {}

    private final ProcessFlow flow;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> out = new ArrayList<>();
    private final List<List<Edge>> in = new ArrayList<>();
    private final BitSet returns = new BitSet();
    private final List<Integer> order = new ArrayList<>();

    private FlowGraph(ProcessFlow flow) {
        this.flow = flow;
        for (int i = 0; i < flow.nodes().size(); i++) {
            numbers.putIfAbsent(flow.nodes().get(i).code(), i);
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        for (int i = 0; i < flow.links().size(); i++) {
            Integer from = numbers.get(flow.links().get(i).from());
            Integer to = numbers.get(flow.links().get(i).to());
            if (from != null && to != null) {
                Edge edge = new Edge(i, from, to);
                out.get(from).add(edge);
                in.get(to).add(edge);
            }
        }
        walk();
    }

    /** The graph of a flow. */
    public static FlowGraph of(ProcessFlow flow) {
        return new FlowGraph(flow);
    }

    /** How many nodes. */
    public int size() {
        return flow.nodes().size();
    }

    /** A node by its number. */
    public FlowNode node(int number) {
        return flow.nodes().get(number);
    }

    /** The links that leave a node, as listed. */
    public List<Edge> out(int node) {
        return out.get(node);
    }

    /** The links that enter a node, as listed. */
    public List<Edge> in(int node) {
        return in.get(node);
    }

    /** Whether a link leads back. */
    public boolean isReturn(Edge edge) {
        return returns.get(edge.link());
    }

    /** All nodes so that each comes before those it leads to, returns aside. */
    public List<Integer> order() {
        return List.copyOf(order);
    }

    /** The nodes of a kind. */
    public BitSet all(IntPredicate wanted) {
        BitSet found = new BitSet();
        for (int i = 0; i < size(); i++) {
            found.set(i, wanted.test(i));
        }
        return found;
    }

    /** Everything that can be reached from some nodes, themselves included, without going beyond the ones to stop at. */
    public BitSet reachable(BitSet from, BitSet stopAt) {
        return spread(from, stopAt, true);
    }

    /** Everything from which one of some nodes can be reached, themselves included. */
    public BitSet reaching(BitSet to) {
        return spread(to, new BitSet(), false);
    }

    /** For each node, the nodes that every way from it to an end passes, itself included; meaningful where an end is in reach. */
    public List<BitSet> passedAlways() {
        List<BitSet> passed = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            BitSet start = new BitSet();
            start.set(0, size());
            passed.add(start);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                changed |= narrow(passed, order.get(i));
            }
        }
        return passed;
    }

    private boolean narrow(List<BitSet> passed, int node) {
        BitSet now = new BitSet();
        List<Edge> ways = out(node);
        if (!ways.isEmpty()) {
            now.set(0, size());
            ways.forEach(way -> now.and(passed.get(way.to())));
        }
        now.set(node);
        boolean changed = !now.equals(passed.get(node));
        passed.set(node, now);
        return changed;
    }

    private BitSet spread(BitSet from, BitSet stopAt, boolean forward) {
        BitSet found = (BitSet) from.clone();
        Deque<Integer> open = new ArrayDeque<>(from.stream().boxed().toList());
        while (!open.isEmpty()) {
            int node = open.pop();
            if (stopAt.get(node)) {
                continue;
            }
            for (Edge edge : forward ? out(node) : in(node)) {
                int next = forward ? edge.to() : edge.from();
                if (!found.get(next)) {
                    found.set(next);
                    open.push(next);
                }
            }
        }
        return found;
    }

    /** Depth first from the starts, then from whatever they do not reach: finds the returns and the order. */
    private void walk() {
        BitSet seen = new BitSet();
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            roots.add(node(i) instanceof FlowNode.Start ? 0 : roots.size(), i);
        }
        roots.forEach(root -> walk(root, seen, new BitSet()));
    }

    /** At most {@link ProcessFlow#MOST_NODES} deep, because larger flows are refused before. */
    private void walk(int node, BitSet seen, BitSet onTheWay) {
        if (seen.get(node)) {
            return;
        }
        seen.set(node);
        onTheWay.set(node);
        for (Edge edge : out(node)) {
            if (onTheWay.get(edge.to())) {
                returns.set(edge.link());
            } else {
                walk(edge.to(), seen, onTheWay);
            }
        }
        onTheWay.clear(node);
        order.addFirst(node);
    }
}
