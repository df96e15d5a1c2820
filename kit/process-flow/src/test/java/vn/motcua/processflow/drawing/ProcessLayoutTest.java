package vn.motcua.processflow.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.processflow.FlowGraph;
import vn.motcua.processflow.GeneratedFlows;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.drawing.Drawing.Box;
import vn.motcua.processflow.drawing.Drawing.Point;

class ProcessLayoutTest {

    @Provide
    Arbitrary<ProcessDefinition> processes() {
        return GeneratedFlows.anything();
    }

    @Property(tries = 500)
    void nodesDoNotOverlapAndStandOnThePaper(@ForAll("processes") ProcessDefinition process) {
        Drawing drawing = ProcessLayout.of(flow(process));

        for (Box box : drawing.nodes()) {
            assertThat(box.x()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(drawing.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            assertThat(drawing.nodes()).filteredOn(other -> overlap(box, other)).hasSize(1);
        }
    }

    @Property(tries = 500)
    void linksRunAtRightAnglesFromNodeToNodeAndThroughNoOther(@ForAll("processes") ProcessDefinition process) {
        ProcessFlow flow = flow(process);
        Drawing drawing = ProcessLayout.of(flow);
        FlowGraph graph = FlowGraph.of(flow);

        for (int i = 0; i < graph.size(); i++) {
            for (FlowGraph.Edge edge : graph.out(i)) {
                List<Point> line = drawing.links().get(edge.link());
                Box from = drawing.nodes().get(edge.from());
                Box to = drawing.nodes().get(edge.to());
                assertThat(line.getFirst()).isEqualTo(new Point(from.right(), from.middle()));
                assertThat(line.getLast()).isEqualTo(new Point(to.x(), to.middle()));
                List<Box> others = new ArrayList<>(drawing.nodes());
                others.remove(from);
                others.remove(to);
                for (int j = 1; j < line.size(); j++) {
                    Box stretch = stretch(line.get(j - 1), line.get(j));
                    assertThat(stretch.width() == 1 || stretch.height() == 1).isTrue();
                    assertThat(others).noneMatch(box -> overlap(box, stretch));
                }
            }
        }
    }

    @Property(tries = 300)
    void whatFollowsStandsFurtherRight(@ForAll("processes") ProcessDefinition process) {
        Drawing drawing = ProcessLayout.of(flow(process));
        FlowGraph graph = FlowGraph.of(flow(process));

        for (int i = 0; i < graph.size(); i++) {
            for (FlowGraph.Edge edge : graph.out(i)) {
                if (!graph.isReturn(edge)) {
                    assertThat(drawing.nodes().get(edge.to()).x())
                            .isGreaterThan(drawing.nodes().get(edge.from()).right());
                }
            }
        }
    }

    private static ProcessFlow flow(ProcessDefinition process) {
        return Objects.requireNonNull(process.flow());
    }

    private static Box stretch(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()) + 1,
                Math.abs(from.y() - to.y()) + 1);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
