package vn.motcua.processflow.drawing;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.processflow.FlowGraph;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.drawing.Drawing.Box;
import vn.motcua.processflow.drawing.Drawing.Point;

/** Lays a process out from left to right, lines at right angles. What leads back runs above everything. */
public final class ProcessLayout {

    private static final int MARGIN = 40;
    private static final int CELL_WIDTH = 150;
    private static final int CELL_HEIGHT = 84;
    private static final int GUTTER = 90;
    private static final int ROW_GAP = 46;
    private static final int LANE = 12;
    private static final int LANES = 4;
    private static final int GATEWAY = 50;
    private static final int EVENT = 36;

    private final FlowGraph graph;
    private final Grid grid;
    private final int top;
    private final List<Box> boxes = new ArrayList<>();
    private final List<List<Point>> lines = new ArrayList<>();
    private int returns;

    private ProcessLayout(ProcessFlow flow) {
        this.graph = FlowGraph.of(flow);
        this.grid = new Grid(graph);
        this.top = MARGIN + LANE * (countReturns() + 1);
        for (int i = 0; i < graph.size(); i++) {
            boxes.add(box(i));
        }
        flow.links().forEach(link -> lines.add(List.of()));
        for (int i = 0; i < graph.size(); i++) {
            for (FlowGraph.Edge edge : graph.out(i)) {
                lines.set(edge.link(), graph.isReturn(edge) ? lineBack(edge) : line(edge));
            }
        }
    }

    /** The drawing of a flow of a size that people can read ({@link ProcessFlow#MOST_NODES}). */
    public static Drawing of(ProcessFlow flow) {
        ProcessLayout layout = new ProcessLayout(flow);
        return new Drawing(layout.width(), layout.height(), layout.boxes, layout.lines);
    }

    private int width() {
        return left(grid.lastColumn() + 1) + MARGIN - GUTTER / 2;
    }

    private int height() {
        return top + (grid.lastRow() + 1) * (CELL_HEIGHT + ROW_GAP) - ROW_GAP + MARGIN;
    }

    private int countReturns() {
        int count = 0;
        for (int i = 0; i < graph.size(); i++) {
            count += (int) graph.out(i).stream().filter(graph::isReturn).count();
        }
        return count;
    }

    private static int left(int column) {
        return MARGIN + GUTTER / 2 + column * (CELL_WIDTH + GUTTER);
    }

    private int middle(int row) {
        return top + row * (CELL_HEIGHT + ROW_GAP) + CELL_HEIGHT / 2;
    }

    private Box box(int node) {
        int width =
                switch (graph.node(node)) {
                    case FlowNode.Task task -> CELL_WIDTH;
                    case FlowNode.Start start -> EVENT;
                    case FlowNode.End end -> EVENT;
                    default -> GATEWAY;
                };
        int height = width == CELL_WIDTH ? CELL_HEIGHT : width;
        return new Box(
                left(grid.column(node)) + (CELL_WIDTH - width) / 2, middle(grid.row(node)) - height / 2, width, height);
    }

    /** Right from cell to cell; rows are changed in the gutter after the cell. */
    private List<Point> line(FlowGraph.Edge edge) {
        Line line = new Line(start(edge));
        for (int column = grid.column(edge.from()); column < grid.column(edge.to()); column++) {
            boolean last = column + 1 == grid.column(edge.to());
            int row = last ? grid.row(edge.to()) : grid.rowAt(edge, column + 1);
            int before = grid.rowAt(edge, column);
            line.goTo(row > before ? laneDown(column, before) : laneUp(column, before), middle(row));
        }
        return line.endAt(end(edge));
    }

    /** Up in the gutter, left above everything, down in the gutter before the node it returns to. */
    private List<Point> lineBack(FlowGraph.Edge edge) {
        returns++;
        int above = top - LANE * returns;
        Line line = new Line(start(edge));
        line.goTo(laneUp(grid.column(edge.from()), grid.row(edge.from())), above);
        line.goTo(left(grid.column(edge.to())) - LANE - returns % LANES * (LANE / 2), middle(grid.row(edge.to())));
        return line.endAt(end(edge));
    }

    /** What goes up turns the later the lower it comes from: so no line arrives on the piece of row that another has just left. */
    private static int laneUp(int column, int row) {
        return left(column) + CELL_WIDTH + GUTTER / 3 + row % LANES * LANE;
    }

    /** What goes down turns the earlier the lower it comes from, for the same reason. */
    private static int laneDown(int column, int row) {
        return left(column) + CELL_WIDTH + GUTTER / 3 + (LANES - 1 - row % LANES) * LANE;
    }

    private Point start(FlowGraph.Edge edge) {
        Box box = boxes.get(edge.from());
        return new Point(box.right(), box.middle());
    }

    private Point end(FlowGraph.Edge edge) {
        Box box = boxes.get(edge.to());
        return new Point(box.x(), box.middle());
    }

    /** Corners one after another, without those on a straight line. */
    private static final class Line {
        private final List<Point> corners = new ArrayList<>();

        Line(Point start) {
            corners.add(start);
        }

        /** Along to a place, then up or down to a height. */
        void goTo(int x, int y) {
            Point last = corners.getLast();
            if (last.y() != y) {
                corners.add(new Point(x, last.y()));
                corners.add(new Point(x, y));
            }
        }

        List<Point> endAt(Point end) {
            corners.add(end);
            return corners;
        }
    }
}
