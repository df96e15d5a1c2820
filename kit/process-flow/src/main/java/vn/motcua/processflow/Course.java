package vn.motcua.processflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Blocks.Way;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.FlowNode.Join;
import vn.motcua.processflow.FlowNode.Task;

/**
 * What a published flow means: which steps are to be done after what has happened. Tokens walk from the start; one that comes to a step stays until
 * it is done, one that comes to a choice goes where the answer leads, a split sends one down each of its ways and their join lets one go on when all
 * have come. It is built once for a flow in which {@link ProcessLint} finds nothing and keeps no state: that is the {@link Marking}.
 */
public final class Course {

    private final ProcessFlow flow;
    private final FlowGraph graph;
    private final Blocks blocks;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Course(ProcessFlow flow) {
        this.flow = flow;
        this.graph = FlowGraph.of(flow);
        this.blocks = new Blocks(graph);
        for (int i = 0; i < graph.size(); i++) {
            numbers.put(graph.node(i).code(), i);
        }
    }

    /** The course of a flow in which the lint finds nothing. */
    public static Course of(ProcessFlow flow) {
        return new Course(flow);
    }

    /** The flow itself. */
    public ProcessFlow flow() {
        return flow;
    }

    /** The dossier has been received. */
    public Turn start() {
        Walk walk = new Walk(Marking.NONE, Answers.NONE);
        graph.all(i -> graph.node(i) instanceof FlowNode.Start).stream().forEach(walk::leave);
        return walk.turn(List.of());
    }

    /**
     * What comes of something that happened.
     *
     * @throws IllegalArgumentException where it cannot have happened: no token stands there, or the step to return to does not lie before
     */
    public Turn after(Marking marking, Happened happened) {
        return switch (happened) {
            case Happened.Finished finished -> {
                Task task = standing(marking, finished.task(), Task.class);
                Walk walk = new Walk(marking.without(Set.of(task.code())), finished.answers());
                walk.leave(number(task.code()));
                yield walk.turn(List.of(task));
            }
            case Happened.Answered answered -> {
                Choice choice = standing(marking, answered.choice(), Choice.class);
                Walk walk = new Walk(marking.without(Set.of(choice.code())), answered.answers());
                walk.enter(number(choice.code()), number(choice.code()));
                yield walk.turn(List.of());
            }
            case Happened.SentBack back -> sendBack(marking, back);
            case Happened.BrokenOff _ -> new Walk(Marking.NONE, Answers.NONE).turn(open(marking));
        };
    }

    /** The steps that are to be done, in the order of the flow. */
    public List<Task> open(Marking marking) {
        return flow.nodes().stream()
                .filter(node -> marking.has(node.code()))
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
    }

    /** The steps to which the work of one can be sent back: those on the ways to it, without going round. */
    public List<Task> before(String task) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(number(task)));
        while (!open.isEmpty()) {
            for (FlowGraph.Edge edge : graph.in(open.pop())) {
                if (!graph.isReturn(edge) && !seen.get(edge.from())) {
                    seen.set(edge.from());
                    open.push(edge.from());
                }
            }
        }
        return tasks(seen);
    }

    /** The steps that may be to do after the open ones, in the order of the flow; those to which a way only leads back are not among them. */
    public List<Task> later(Marking marking) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(
                marking.places().stream().map(Marking::node).map(this::number).toList());
        while (!open.isEmpty()) {
            for (FlowGraph.Edge edge : graph.out(open.pop())) {
                if (!graph.isReturn(edge) && !seen.get(edge.to())) {
                    seen.set(edge.to());
                    open.push(edge.to());
                }
            }
        }
        return tasks(seen).stream().filter(task -> !marking.has(task.code())).toList();
    }

    /** The choices that come right after a step, whose answers whoever does it can be asked for. */
    public List<Choice> choicesAfter(String task) {
        Set<Choice> found = new LinkedHashSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(number(task)));
        while (!open.isEmpty()) {
            for (FlowGraph.Edge edge : graph.out(open.pop())) {
                FlowNode next = graph.node(edge.to());
                if (next instanceof Choice choice) {
                    found.add(choice);
                }
                if (!(next instanceof Task) && !seen.get(edge.to())) {
                    seen.set(edge.to());
                    open.push(edge.to());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The answers a choice can get: those that lead somewhere, and the listed ones that its last way takes. */
    public List<String> answers(Choice choice) {
        Set<String> answers = new LinkedHashSet<>(choice.answers());
        for (FlowGraph.Edge way : graph.out(number(choice.code()))) {
            String when = flow.links().get(way.link()).when();
            if (when != null) {
                answers.add(when);
            }
        }
        return List.copyOf(answers);
    }

    private List<Task> tasks(BitSet numbersOfNodes) {
        return numbersOfNodes.stream()
                .mapToObj(graph::node)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
    }

    /**
     * One token goes back. What both steps have around them stays as it is; inside that, everything that stands is dropped, because it came of the
     * step that is done again. Where that step lies on a way of a split that was left already, the other ways of it count as arrived.
     */
    private Turn sendBack(Marking marking, Happened.SentBack back) {
        Task from = standing(marking, back.from(), Task.class);
        if (before(from.code()).stream().noneMatch(task -> task.code().equals(back.to()))) {
            throw new IllegalArgumentException(back.to() + " does not lie before " + back.from());
        }
        List<Way> aroundFrom = blocks.around(number(from.code()));
        List<Way> aroundTo = blocks.around(number(back.to()));
        List<Way> common = aroundTo.stream().filter(aroundFrom::contains).toList();
        List<String> dropped = marking.places().stream()
                .filter(place -> around(place).containsAll(common))
                .toList();
        List<String> placed = new ArrayList<>(List.of(back.to()));
        aroundTo.stream()
                .filter(way -> !common.contains(way))
                .flatMap(way -> blocks.beside(way).stream())
                .map(this::arrival)
                .forEach(placed::add);
        List<Task> ended = new ArrayList<>(open(marking).stream()
                .filter(task -> dropped.contains(task.code()))
                .toList());
        ended.sort(Comparator.comparing(task -> !task.equals(from)));
        Walk walk = new Walk(marking.without(dropped).with(placed), Answers.NONE);
        walk.begun.add(number(back.to()));
        return walk.turn(ended);
    }

    private List<Way> around(String place) {
        int node = number(Marking.node(place));
        if (!Marking.isArrival(place)) {
            return blocks.around(node);
        }
        List<Way> around = new ArrayList<>(blocks.around(node));
        around.addAll(blocks.arrived(node, number(Marking.cameBy(place))));
        return around;
    }

    private String arrival(Way way) {
        return Marking.arrival(
                graph.node(way.join()).code(), graph.node(way.arrival()).code());
    }

    private int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("The flow has no step " + code);
        }
        return number;
    }

    private <T extends FlowNode> T standing(Marking marking, String code, Class<T> kind) {
        FlowNode node = graph.node(number(code));
        if (!marking.has(code) || !kind.isInstance(node)) {
            throw new IllegalArgumentException("Nothing stands at " + code);
        }
        return kind.cast(node);
    }

    /** The tokens that move because of one thing that happened. An answer answers a choice once: one that is reached again is asked again. */
    private final class Walk {
        private final Set<String> places;
        private final Answers answers;
        private final Set<Integer> begun = new LinkedHashSet<>();
        private final List<Choice> asked = new ArrayList<>();
        private final Set<Integer> answered = new HashSet<>();

        Walk(Marking marking, Answers answers) {
            this.places = new HashSet<>(marking.places());
            this.answers = answers;
        }

        void leave(int node) {
            graph.out(node).forEach(edge -> enter(edge.to(), node));
        }

        void enter(int node, int from) {
            switch (graph.node(node)) {
                case Task task -> {
                    places.add(task.code());
                    begun.add(node);
                }
                case Choice choice -> choose(node, choice);
                case Join join -> arrive(node, join, from);
                case End end -> places.add(end.code());
                case FlowNode.Start _, FlowNode.Merge _, FlowNode.Split _ -> leave(node);
            }
        }

        private void choose(int node, Choice choice) {
            Integer next = answered.add(node) ? way(node, choice) : null;
            if (next == null) {
                places.add(choice.code());
                asked.add(choice);
            } else {
                enter(next, node);
            }
        }

        private @Nullable Integer way(int node, Choice choice) {
            String answer = answers.to(choice).orElse(null);
            Integer otherwise = null;
            for (FlowGraph.Edge way : graph.out(node)) {
                FlowLink link = flow.links().get(way.link());
                if (answer != null && answer.equals(link.when())) {
                    return way.to();
                }
                if (link.fitsOtherwise()) {
                    otherwise = way.to();
                }
            }
            boolean isListed = choice.answers().contains(String.valueOf(answer));
            boolean isOpen = choice.answers().isEmpty() && answers.chosen().containsKey(choice.code());
            return isListed || isOpen ? otherwise : null;
        }

        private void arrive(int node, Join join, int from) {
            places.add(Marking.arrival(join.code(), graph.node(from).code()));
            Set<String> all = new HashSet<>();
            graph.in(node)
                    .forEach(edge -> all.add(
                            Marking.arrival(join.code(), graph.node(edge.from()).code())));
            if (places.containsAll(all)) {
                places.removeAll(all);
                leave(node);
            }
        }

        Turn turn(List<Task> ended) {
            List<Join> waiting = new ArrayList<>();
            End finished = null;
            for (FlowNode node : flow.nodes()) {
                if (node instanceof Join join
                        && places.stream()
                                .anyMatch(place -> Marking.isArrival(place)
                                        && Marking.node(place).equals(join.code()))) {
                    waiting.add(join);
                }
                if (node instanceof End end && places.contains(end.code())) {
                    finished = end;
                }
            }
            List<Task> begunTasks = begun.stream()
                    .sorted()
                    .map(number -> (Task) graph.node(number))
                    .toList();
            return new Turn(new Marking(List.copyOf(places)), begunTasks, ended, asked, waiting, finished);
        }
    }
}
