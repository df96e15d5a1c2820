package vn.motcua.processflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.Task;

/**
 * Officers do open steps in any order and answer anything; after a while they only answer what leads towards an end. Every flow that passes the lint then
 * ends, with each token where a game of tokens has it that moves them link by link and shares no code with {@link Course}.
 */
class CoursePropertyTest {

    private static final int ANYTHING = 60;
    private static final int MOST_MARKINGS = 300;

    @Provide
    Arbitrary<ProcessFlow> flows() {
        return Arbitraries.oneOf(
                GeneratedFlows.nested(), GeneratedFlows.nearlySound().filter(CoursePropertyTest::passes));
    }

    private static boolean passes(ProcessFlow flow) {
        return ProcessLint.check(new ProcessDefinition("P", 1, List.of(), flow).withStages()).stream()
                .allMatch(finding -> SoundnessTest.ABOUT_TIME.contains(finding.rule())
                        || finding.field().startsWith("steps"));
    }

    @Property(tries = 4_000)
    void whatPassesTheLintEndsWithNoTokenLostOrDoubled(@ForAll("flows") ProcessFlow flow, @ForAll long seed) {
        assertThat(passes(flow)).isTrue();
        Officers officers = new Officers(flow, new Random(seed));
        LinkGame game = new LinkGame(flow);
        Turn turn = officers.course.start();
        assertThat(game.start()).isEqualTo(turn.marking().places());

        int deeds = 0;
        while (turn.finished() == null) {
            assertThat(deeds++)
                    .as("deeds until the end")
                    .isLessThan(ANYTHING + 20 * flow.nodes().size());
            List<Task> open = officers.course.open(turn.marking());
            assertThat(open).isNotEmpty();
            Task task = open.get(officers.random.nextInt(open.size()));
            Map<String, String> answers = officers.answers(deeds > ANYTHING);
            Turn next = officers.course.after(
                    turn.marking(), new Happened.Finished(task.code(), new Answers(null, answers)));
            assertThat(next.asked()).isEmpty();
            assertThat(next.ended()).containsExactly(task);
            List<Task> still = new ArrayList<>(open);
            still.remove(task);
            assertThat(next.begun()).noneMatch(still::contains);
            assertThat(game.finish(task.code(), answers))
                    .isEqualTo(next.marking().places());
            assertThat(Marking.of(next.marking().text())).isEqualTo(next.marking());
            turn = next;
        }

        assertThat(turn.marking()).isEqualTo(Marking.at(turn.finished().code()));
        Statistics.label("parallel")
                .collect(flow.nodes().stream().anyMatch(FlowNode.Split.class::isInstance))
                .coverage(seen -> seen.check(true).percentage(share -> share > 30));
    }

    @Property(tries = 200)
    void whatIsSentBackStandsWhereItCouldHaveStoodAnyway(@ForAll("flows") ProcessFlow flow, @ForAll long seed) {
        Officers officers = new Officers(flow, new Random(seed));
        Set<Marking> reachable = reachable(officers.course);

        for (Marking marking : reachable.stream().limit(60).toList()) {
            for (Task from : officers.course.open(marking)) {
                for (Task to : officers.course.before(from.code())) {
                    Turn back = officers.course.after(marking, new Happened.SentBack(from.code(), to.code()));
                    assertThat(reachable).contains(back.marking());
                    assertThat(back.begun()).containsExactly(to);
                    assertThat(back.ended()).startsWith(from);
                    assertThat(officers.course.open(back.marking()))
                            .contains(to)
                            .doesNotContain(from);
                }
            }
        }
    }

    /** All markings that any work and any answer leads to. */
    private static Set<Marking> reachable(Course course) {
        Set<Marking> known = new HashSet<>();
        Set<Marking> asking = new HashSet<>();
        Deque<Marking> open = new ArrayDeque<>(List.of(course.start().marking()));
        while (!open.isEmpty()) {
            Marking marking = open.pop();
            Choice choice = restingAt(course, marking);
            if (choice != null && asking.add(marking)) {
                for (String answer : course.answers(choice)) {
                    Answers said = new Answers(null, Map.of(choice.code(), answer));
                    open.add(course.after(marking, new Happened.Answered(choice.code(), said))
                            .marking());
                }
            } else if (choice == null && known.add(marking)) {
                for (Task task : course.open(marking)) {
                    open.add(course.after(marking, new Happened.Finished(task.code(), Answers.NONE))
                            .marking());
                }
            }
            Assume.that(known.size() < MOST_MARKINGS);
        }
        return known;
    }

    private static @Nullable Choice restingAt(Course course, Marking marking) {
        return course.flow().nodes().stream()
                .filter(node -> node instanceof Choice && marking.has(node.code()))
                .map(Choice.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Who answers every choice of a flow, at random or by the way that is nearest to an end. */
    private static final class Officers {
        private final Course course;
        private final Random random;
        private final Map<String, String> out = new HashMap<>();

        Officers(ProcessFlow flow, Random random) {
            this.course = Course.of(flow);
            this.random = random;
            Map<String, Integer> distances = distances(flow);
            for (FlowNode node : flow.nodes()) {
                if (node instanceof Choice choice) {
                    flow.links().stream()
                            .filter(link -> link.from().equals(choice.code()) && link.when() != null)
                            .min((a, b) -> Integer.compare(distances.get(a.to()), distances.get(b.to())))
                            .ifPresent(link -> out.put(choice.code(), link.when()));
                }
            }
        }

        Map<String, String> answers(boolean towardsAnEnd) {
            Map<String, String> answers = new HashMap<>(out);
            if (!towardsAnEnd) {
                answers.replaceAll((code, nearest) -> {
                    List<String> all = course.flow().nodes().stream()
                            .filter(node -> node.code().equals(code))
                            .flatMap(node -> course.answers((Choice) node).stream())
                            .toList();
                    return all.get(random.nextInt(all.size()));
                });
            }
            return answers;
        }

        private static Map<String, Integer> distances(ProcessFlow flow) {
            Map<String, Integer> distances = new HashMap<>();
            flow.nodes().forEach(node -> distances.put(node.code(), node instanceof FlowNode.End ? 0 : 1_000));
            for (int round = 0; round < flow.nodes().size(); round++) {
                for (FlowLink link : flow.links()) {
                    distances.merge(link.from(), distances.get(link.to()) + 1, Math::min);
                }
            }
            return distances;
        }
    }

    /** Tokens on links, moved one node at a time as the pictures of textbooks do. */
    private static final class LinkGame {
        private final ProcessFlow flow;
        private final List<FlowLink> tokens = new ArrayList<>();

        LinkGame(ProcessFlow flow) {
            this.flow = flow;
        }

        List<String> start() {
            flow.nodes().stream()
                    .filter(FlowNode.Start.class::isInstance)
                    .forEach(start -> tokens.addAll(linksFrom(start.code())));
            return settle(Map.of());
        }

        List<String> finish(String task, Map<String, String> answers) {
            FlowLink token = tokens.stream()
                    .filter(link -> link.to().equals(task))
                    .findFirst()
                    .orElseThrow();
            tokens.remove(token);
            tokens.addAll(linksFrom(task));
            return settle(answers);
        }

        private List<String> settle(Map<String, String> answers) {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (FlowNode node : flow.nodes()) {
                    moved |= fire(node, answers);
                }
            }
            return tokens.stream().map(this::place).sorted().toList();
        }

        private String place(FlowLink token) {
            boolean atJoin = flow.nodes().stream()
                    .anyMatch(
                            node -> node instanceof FlowNode.Join && node.code().equals(token.to()));
            return atJoin ? token.to() + "<" + token.from() : token.to();
        }

        private boolean fire(FlowNode node, Map<String, String> answers) {
            List<FlowLink> here = tokens.stream()
                    .filter(link -> link.to().equals(node.code()))
                    .toList();
            if (here.isEmpty() || node instanceof Task || node instanceof FlowNode.End) {
                return false;
            }
            if (node instanceof FlowNode.Join) {
                List<FlowLink> all = flow.links().stream()
                        .filter(link -> link.to().equals(node.code()))
                        .toList();
                if (!here.containsAll(all)) {
                    return false;
                }
                tokens.removeAll(all);
                tokens.addAll(linksFrom(node.code()));
                return true;
            }
            tokens.remove(here.getFirst());
            if (node instanceof Choice) {
                linksFrom(node.code()).stream()
                        .filter(link -> answers.get(node.code()).equals(link.when()))
                        .findFirst()
                        .ifPresent(tokens::add);
            } else {
                tokens.addAll(linksFrom(node.code()));
            }
            return true;
        }

        private List<FlowLink> linksFrom(String code) {
            return flow.links().stream()
                    .filter(link -> link.from().equals(code))
                    .toList();
        }
    }
}
