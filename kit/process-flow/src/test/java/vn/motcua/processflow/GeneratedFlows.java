package vn.motcua.processflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.FlowNode.Join;
import vn.motcua.processflow.FlowNode.Merge;
import vn.motcua.processflow.FlowNode.Outcome;
import vn.motcua.processflow.FlowNode.Signature;
import vn.motcua.processflow.FlowNode.Split;
import vn.motcua.processflow.FlowNode.Start;

/** Flows that nobody thought of: any graph at all, and graphs that are nearly sound. */
public final class GeneratedFlows {

    private GeneratedFlows() {}

    /** Any nodes with any links between them; their codes differ and their links lead somewhere, nothing else is promised. */
    public static Arbitrary<ProcessDefinition> anything() {
        return Arbitraries.integers().between(1, 12).flatMap(size -> nodes(size).flatMap(nodes -> links(nodes)
                .flatMap(links -> extension().injectNull(0.5).map(extension -> new ProcessDefinition(
                                "ANY_1", size, List.of(), new ProcessFlow(nodes, links), extension)
                        .withStages()))));
    }

    private static Arbitrary<ExtensionRule> extension() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 9),
                        Arbitraries.integers().between(0, 400).injectNull(0.5),
                        Arbitraries.of("unit-lead", "king").injectNull(0.5))
                .as(ExtensionRule::new);
    }

    private static Arbitrary<SupplementRule> supplement() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 9),
                        Arbitraries.integers().between(0, 400).injectNull(0.5),
                        Arbitraries.of(SupplementRule.Unanswered.class).injectNull(0.5))
                .as(SupplementRule::new);
    }

    private static Arbitrary<List<FlowNode>> nodes(int size) {
        return node().list().ofSize(size).map(nodes -> {
            List<FlowNode> coded = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                coded.add(recoded(nodes.get(i), nodes.get(i).code() + "_" + i));
            }
            return coded;
        });
    }

    private static Arbitrary<FlowNode> node() {
        Arbitrary<String> code = code();
        Arbitrary<Text> name = text().injectNull(0.2);
        return Arbitraries.oneOf(
                Combinators.combine(code, name).as(Start::new),
                Combinators.combine(code, name).as(Merge::new),
                Combinators.combine(code, name).as(Split::new),
                Combinators.combine(code, name).as(Join::new),
                Combinators.combine(code, name, code().list().uniqueElements().ofMaxSize(3))
                        .as(Choice::new),
                Combinators.combine(code, name, Arbitraries.of(Outcome.class).injectNull(0.2))
                        .as(End::new),
                task(code, name),
                task(code, name));
    }

    private static Arbitrary<FlowNode.Task> task(Arbitrary<String> code, Arbitrary<Text> name) {
        return Combinators.combine(
                        Combinators.combine(
                                        code,
                                        name,
                                        Arbitraries.of(TaskKind.class).injectNull(0.1),
                                        supplement().injectNull(0.7))
                                .as((c, n, k, rule) ->
                                        new FlowNode.Task(c, n, k, null, null, null, null, null, null, null, rule)),
                        Arbitraries.of("appraiser", "approver", "clerk", "king & \"queen\"")
                                .injectNull(0.2),
                        Arbitraries.integers().between(-5, 120).injectNull(0.2),
                        Arbitraries.of("H26.15", "<unit/>").injectNull(0.5),
                        text().injectNull(0.5),
                        Arbitraries.of(Signature.class).injectNull(0.5),
                        Arbitraries.of("1.004222", "").injectNull(0.5),
                        Arbitraries.of(PaymentPoint.class).injectNull(0.5))
                .as((task, role, share, unit, agency, signature, procedure, collectAt) -> new FlowNode.Task(
                        task.code(),
                        task.name(),
                        task.kind(),
                        role,
                        share,
                        unit,
                        agency,
                        signature,
                        procedure,
                        collectAt,
                        task.supplement()));
    }

    private static Arbitrary<List<FlowLink>> links(List<FlowNode> nodes) {
        Arbitrary<String> ends =
                Arbitraries.of(nodes.stream().map(FlowNode::code).toList());
        return Combinators.combine(ends, ends, text().injectNull(0.5), code().injectNull(0.5))
                .as((from, to, name, when) -> new FlowLink(from, to, name, when, null))
                .list()
                .ofMaxSize(2 * nodes.size())
                .map(links -> withOtherwise(nodes, links));
    }

    /** The first way out of every second choice becomes the way taken otherwise. */
    private static List<FlowLink> withOtherwise(List<FlowNode> nodes, List<FlowLink> links) {
        List<FlowLink> result = new ArrayList<>(links);
        for (int i = 0; i < nodes.size(); i += 2) {
            if (nodes.get(i) instanceof Choice choice) {
                for (int j = 0; j < result.size(); j++) {
                    FlowLink link = result.get(j);
                    if (link.from().equals(choice.code())) {
                        result.set(j, new FlowLink(link.from(), link.to(), link.name(), link.when(), true));
                        break;
                    }
                }
            }
        }
        return result;
    }

    /**
     * A line of blocks (tasks, choices with loops, parallel ways) between a start and an end, with up to two links moved or added at random: some
     * sound, some only nearly.
     */
    public static Arbitrary<ProcessFlow> nearlySound() {
        Arbitrary<List<Integer>> shape =
                Arbitraries.integers().between(0, 3).list().ofMinSize(1).ofMaxSize(5);
        Arbitrary<List<Integer>> damage =
                Arbitraries.integers().between(0, 1_000).list().ofMaxSize(2);
        return Combinators.combine(shape, damage).as((blocks, hits) -> damaged(new Blocks(blocks).flow(), hits));
    }

    /** Sound flows of blocks in blocks: tasks, choices of two or three ways, loops, two or three parallel ways, up to three deep. */
    public static Arbitrary<ProcessFlow> nested() {
        return Arbitraries.longs().map(seed -> new Nest(new Random(seed)).flow());
    }

    private static ProcessFlow damaged(ProcessFlow flow, List<Integer> hits) {
        List<FlowLink> links = new ArrayList<>(flow.links());
        for (int hit : hits) {
            FlowLink link = links.get(hit % links.size());
            String elsewhere =
                    flow.nodes().get(hit / links.size() % flow.nodes().size()).code();
            links.set(
                    hit % links.size(),
                    new FlowLink(link.from(), elsewhere, link.name(), link.when(), link.otherwise()));
        }
        return new ProcessFlow(flow.nodes(), links);
    }

    private static FlowNode recoded(FlowNode node, String code) {
        return switch (node) {
            case Start start -> new Start(code, start.name());
            case Merge merge -> new Merge(code, merge.name());
            case Split split -> new Split(code, split.name());
            case Join join -> new Join(code, join.name());
            case Choice choice -> new Choice(code, choice.name(), choice.answers());
            case End end -> new End(code, end.name(), end.outcome());
            case FlowNode.Task task ->
                new FlowNode.Task(
                        code,
                        task.name(),
                        task.kind(),
                        task.role(),
                        task.share(),
                        task.unit(),
                        task.agency(),
                        task.signature(),
                        task.procedure(),
                        task.collectAt());
        };
    }

    private static Arbitrary<String> code() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<Text> text() {
        Arbitrary<String> words = Arbitraries.of(
                "Thẩm định hồ sơ", "a < b & \"c\" 'd'", "hai\ndòng", "  khoảng  trắng ", "]]>", "名前 🏛", "x");
        return Combinators.combine(words, Arbitraries.oneOf(words, Arbitraries.just("")))
                .as(Text::new);
    }

    /** Blocks one after another: 0 a task, 1 a choice between two tasks, 2 a task that may be repeated, 3 two parallel tasks. */
    private static final class Blocks {
        private final List<FlowNode> nodes = new ArrayList<>();
        private final List<FlowLink> links = new ArrayList<>();
        private String last = "START";

        Blocks(List<Integer> kinds) {
            nodes.add(new Start("START", null));
            for (TaskKind kind : List.of(TaskKind.APPRAISAL, TaskKind.APPROVAL, TaskKind.ISSUE, TaskKind.HAND_OVER)) {
                addTask(kind.name(), kind, 1);
                link(last, kind.name());
                last = kind.name();
            }
            kinds.forEach(this::addBlock);
            nodes.add(new End("END", FlowBuilder.NAME, Outcome.RESULT));
            link(last, "END");
        }

        ProcessFlow flow() {
            return new ProcessFlow(nodes, links);
        }

        private void addBlock(int kind) {
            String n = Integer.toString(nodes.size());
            addTask("A" + n, TaskKind.APPRAISAL, 1);
            switch (kind) {
                case 0 -> {
                    link(last, "A" + n);
                    last = "A" + n;
                }
                case 1, 3 -> {
                    addTask("B" + n, TaskKind.APPRAISAL, 2);
                    boolean parallel = kind == 3;
                    String open = "O" + n;
                    String close = "C" + n;
                    nodes.add(parallel ? new Split(open, null) : new Choice(open, FlowBuilder.NAME, List.of("X", "Y")));
                    nodes.add(parallel ? new Join(close, null) : new Merge(close, null));
                    link(last, open);
                    links.add(new FlowLink(open, "A" + n, FlowBuilder.NAME, parallel ? null : "X", null));
                    links.add(new FlowLink(open, "B" + n, FlowBuilder.NAME, parallel ? null : "Y", null));
                    link("A" + n, close);
                    link("B" + n, close);
                    last = close;
                }
                default -> {
                    String again = "O" + n;
                    nodes.add(new Choice(again, FlowBuilder.NAME, List.of("ON", "AGAIN")));
                    nodes.add(new Merge("M" + n, null));
                    link(last, "A" + n);
                    link("A" + n, again);
                    links.add(new FlowLink(again, "A" + n, FlowBuilder.NAME, "AGAIN", null));
                    links.add(new FlowLink(again, "M" + n, FlowBuilder.NAME, "ON", null));
                    last = "M" + n;
                }
            }
        }

        private void addTask(String code, TaskKind kind, int share) {
            nodes.add(FlowBuilder.taskOf(code, kind, "clerk", share));
        }

        private void link(String from, String to) {
            links.add(new FlowLink(from, to, null, null, null));
        }
    }

    /** Blocks in blocks, each entered by the node before it and left by its own last one. */
    private static final class Nest {
        private static final int DEEP = 3;
        private final List<FlowNode> nodes = new ArrayList<>();
        private final List<FlowLink> links = new ArrayList<>();
        private final Random random;

        Nest(Random random) {
            this.random = random;
        }

        ProcessFlow flow() {
            nodes.add(new Start("START", null));
            String last = "START";
            for (TaskKind kind : List.of(TaskKind.APPRAISAL, TaskKind.APPROVAL, TaskKind.ISSUE, TaskKind.HAND_OVER)) {
                last = task(last, kind);
                last = block(last, 0);
            }
            nodes.add(new End("END", FlowBuilder.NAME, Outcome.RESULT));
            link(last, "END", null);
            return new ProcessFlow(nodes, links);
        }

        private String block(String before, int depth) {
            if (depth == DEEP) {
                return task(before, TaskKind.APPRAISAL);
            }
            return switch (random.nextInt(5)) {
                case 0 -> block(block(before, depth + 1), depth + 1);
                case 1 -> ways(before, depth, false);
                case 2 -> ways(before, depth, true);
                case 3 -> loop(before, depth);
                default -> task(before, TaskKind.APPRAISAL);
            };
        }

        private String ways(String before, int depth, boolean parallel) {
            String open = code("O");
            String close = code("C");
            int count = 2 + random.nextInt(2);
            List<String> answers =
                    IntStream.range(0, count).mapToObj(i -> "W" + i).toList();
            nodes.add(parallel ? new Split(open, null) : new Choice(open, FlowBuilder.NAME, answers));
            nodes.add(parallel ? new Join(close, null) : new Merge(close, null));
            link(before, open, null);
            for (String answer : answers) {
                int entry = links.size();
                String last = block(open, depth + 1);
                if (!parallel) {
                    FlowLink first = links.get(entry);
                    links.set(entry, new FlowLink(first.from(), first.to(), FlowBuilder.NAME, answer, null));
                }
                link(last, close, null);
            }
            return close;
        }

        private String loop(String before, int depth) {
            String entry = code("M");
            String again = code("L");
            nodes.add(new Merge(entry, null));
            link(before, entry, null);
            String last = block(entry, depth + 1);
            nodes.add(new Choice(again, FlowBuilder.NAME, List.of("ON", "AGAIN")));
            link(last, again, null);
            String exit = code("X");
            nodes.add(new Merge(exit, null));
            link(again, entry, "AGAIN");
            link(again, exit, "ON");
            return exit;
        }

        private String task(String before, TaskKind kind) {
            String code = code("T");
            nodes.add(FlowBuilder.taskOf(code, kind, "clerk", 0));
            link(before, code, null);
            return code;
        }

        private String code(String letter) {
            return letter + nodes.size();
        }

        private void link(String from, String to, @Nullable String when) {
            links.add(new FlowLink(from, to, when == null ? null : FlowBuilder.NAME, when, null));
        }
    }
}
