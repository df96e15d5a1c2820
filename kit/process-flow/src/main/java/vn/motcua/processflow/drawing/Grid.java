package vn.motcua.processflow.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowGraph;

/**
 * The cell of each node. A node stands one column right of the last one before it. A link that skips columns keeps a cell free in each of them, so
 * that no line runs through a node. The first way out stays in the row, the others go below.
 */
final class Grid {

    /** What takes a cell: a node, or a link on its way (then {@code node} is -1). */
    private record Piece(int node, FlowGraph.@Nullable Edge edge, int rowBefore, int turn) {}

    private final FlowGraph graph;
    private final int[] columns;
    private final int[] rows;
    private final Map<Integer, Map<Integer, Integer>> rowsOnTheWay = new HashMap<>();
    private int lastColumn;
    private int lastRow;

    Grid(FlowGraph graph) {
        this.graph = graph;
        this.columns = new int[graph.size()];
        this.rows = new int[graph.size()];
        for (int node : graph.order()) {
            for (FlowGraph.Edge edge : graph.out(node)) {
                if (!graph.isReturn(edge)) {
                    columns[edge.to()] = Math.max(columns[edge.to()], columns[node] + 1);
                }
            }
            lastColumn = Math.max(lastColumn, columns[node]);
        }
        for (int column = 0; column <= lastColumn; column++) {
            fill(column);
        }
    }

    private void fill(int column) {
        List<Piece> pieces = new ArrayList<>();
        for (int node : graph.order()) {
            if (columns[node] == column) {
                pieces.add(pieceOf(node));
            }
            for (FlowGraph.Edge edge : graph.out(node)) {
                if (!graph.isReturn(edge) && columns[node] < column && columns[edge.to()] > column) {
                    pieces.add(new Piece(-1, edge, rowAt(edge, column - 1), turn(edge)));
                }
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::rowBefore).thenComparingInt(Piece::turn));
        int free = 0;
        for (Piece piece : pieces) {
            int row = Math.max(free, piece.rowBefore());
            if (piece.edge() == null) {
                rows[piece.node()] = row;
            } else {
                rowsOnTheWay
                        .computeIfAbsent(piece.edge().link(), link -> new HashMap<>())
                        .put(column, row);
            }
            free = row + 1;
            lastRow = Math.max(lastRow, row);
        }
    }

    private Piece pieceOf(int node) {
        return graph.in(node).stream()
                .filter(edge -> !graph.isReturn(edge))
                .map(edge -> new Piece(node, null, rowAt(edge, columns[node] - 1), turn(edge)))
                .min(Comparator.comparingInt(Piece::rowBefore).thenComparingInt(Piece::turn))
                .orElse(new Piece(node, null, 0, 0));
    }

    /** Which way out of its node a link is. */
    private int turn(FlowGraph.Edge edge) {
        return graph.out(edge.from()).indexOf(edge);
    }

    /** The row in which a link is when it leaves a column on its way. */
    int rowAt(FlowGraph.Edge edge, int column) {
        return columns[edge.from()] >= column
                ? rows[edge.from()]
                : rowsOnTheWay.getOrDefault(edge.link(), Map.of()).getOrDefault(column, rows[edge.from()]);
    }

    int column(int node) {
        return columns[node];
    }

    int row(int node) {
        return rows[node];
    }

    int lastColumn() {
        return lastColumn;
    }

    int lastRow() {
        return lastRow;
    }
}
