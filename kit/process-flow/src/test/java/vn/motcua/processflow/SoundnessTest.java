package vn.motcua.processflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Plays every possible course of a process with tokens on its links, and holds that against what the lint says of its shape. */
class SoundnessTest {

    static final Set<String> ABOUT_TIME = Set.of("shares", "overspent", "stages-differ");

    @Provide
    Arbitrary<ProcessFlow> flows() {
        return GeneratedFlows.nearlySound();
    }

    @Property(tries = 1_500)
    void whatPassesAlwaysEndsAndNeverWaitsForEver(@ForAll("flows") ProcessFlow flow) {
        boolean passes = ProcessLint.check(new ProcessDefinition("P", 1, List.of(), flow).withStages()).stream()
                .allMatch(finding ->
                        ABOUT_TIME.contains(finding.rule()) || finding.field().startsWith("steps"));

        Statistics.label("passes").collect(passes).coverage(seen -> seen.check(true)
                .percentage(share -> share > 20 && share < 80));
        if (passes) {
            assertThat(new TokenGame(flow).flaw()).isEmpty();
        }
    }

    @Property(tries = 300)
    void whatNeverEndsIsFound(@ForAll("flows") ProcessFlow flow) {
        String flaw = new TokenGame(flow).flaw();
        Statistics.label("flawed").collect(!flaw.isEmpty()).coverage(seen -> seen.check(true)
                .percentage(share -> share > 20 && share < 80));
        if (!flaw.isEmpty()) {
            assertThat(ProcessLint.check(new ProcessDefinition("P", 1, List.of(), flow).withStages()))
                    .as(flaw)
                    .isNotEmpty();
        }
    }

    /** All markings that can be reached, one token a link; small flows only. */
    private static final class TokenGame {
        private final FlowGraph graph;
        private final Set<Set<Integer>> known = new HashSet<>();
        private final List<Set<Integer>> finished = new ArrayList<>();
        private String flaw = "";

        TokenGame(ProcessFlow flow) {
            this.graph = FlowGraph.of(flow);
            Deque<Set<Integer>> open = new ArrayDeque<>();
            Set<Integer> first = new HashSet<>();
            for (int i = 0; i < graph.size(); i++) {
                if (graph.node(i) instanceof FlowNode.Start) {
                    graph.out(i).forEach(edge -> first.add(edge.link()));
                }
            }
            open.add(first);
            while (!open.isEmpty() && flaw.isEmpty()) {
                Set<Integer> marking = open.pop();
                if (known.add(marking)) {
                    List<Set<Integer>> next = next(marking);
                    if (marking.isEmpty()) {
                        finished.add(marking);
                    } else if (next.isEmpty() && flaw.isEmpty()) {
                        flaw = "stuck at links " + marking;
                    }
                    open.addAll(next);
                }
            }
            if (flaw.isEmpty() && finished.isEmpty()) {
                flaw = "never ends";
            }
        }

        String flaw() {
            return flaw;
        }

        private List<Set<Integer>> next(Set<Integer> marking) {
            List<Set<Integer>> next = new ArrayList<>();
            for (int i = 0; i < graph.size(); i++) {
                fire(i, marking, next);
            }
            return next;
        }

        private void fire(int node, Set<Integer> marking, List<Set<Integer>> next) {
            List<Integer> waiting = graph.in(node).stream()
                    .map(FlowGraph.Edge::link)
                    .filter(marking::contains)
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            if (graph.node(node) instanceof FlowNode.Join) {
                if (waiting.size() == graph.in(node).size()) {
                    move(node, marking, Set.copyOf(waiting), next);
                }
                return;
            }
            waiting.forEach(link -> move(node, marking, Set.of(link), next));
        }

        private void move(int node, Set<Integer> marking, Set<Integer> taken, List<Set<Integer>> next) {
            Set<Integer> rest = new HashSet<>(marking);
            rest.removeAll(taken);
            if (graph.node(node) instanceof FlowNode.End) {
                if (!rest.isEmpty()) {
                    flaw = "ends while links " + rest + " are still under way";
                }
                next.add(rest);
            } else if (graph.node(node) instanceof FlowNode.Choice) {
                graph.out(node).forEach(edge -> put(rest, Set.of(edge.link()), next));
            } else {
                put(
                        rest,
                        Set.copyOf(graph.out(node).stream()
                                .map(FlowGraph.Edge::link)
                                .toList()),
                        next);
            }
        }

        private void put(Set<Integer> rest, Set<Integer> links, List<Set<Integer>> next) {
            Set<Integer> marking = new HashSet<>(rest);
            for (int link : links) {
                if (!marking.add(link)) {
                    flaw = "link " + link + " taken twice at once";
                }
            }
            next.add(marking);
        }
    }
}
