package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a transition table as SVG, and holds the picture in {@code docs/states} against the table: a changed life cycle
 * fails its test until the picture is drawn anew with {@code -Ddraw=true}.
 */
public final class StateDiagram {

    private static final int COLUMN = 250;
    private static final int ROW = 96;
    private static final int WIDTH = 170;
    private static final int HEIGHT = 44;
    private static final int TOP = 70;

    private final String title;
    private final List<Transition> transitions;
    private final Map<String, int[]> places = new LinkedHashMap<>();

    /** One row of the table. */
    public record Transition(String from, String action, String to) {}

    private StateDiagram(String title, List<Transition> transitions) {
        this.title = title;
        this.transitions = transitions;
        place();
    }

    /**
     * Checks that {@code docs/states/<name>.svg} shows exactly this table.
     *
     * @param name file name without ending
     * @param title heading of the picture
     * @param transitions the table, first state first
     */
    public static void assertDrawn(String name, String title, List<Transition> transitions) {
        String drawn = new StateDiagram(title, transitions).svg();
        Path picture = Path.of("..", "docs", "states", name + ".svg");
        try {
            if (Boolean.getBoolean("draw")) {
                Files.createDirectories(picture.getParent());
                Files.writeString(picture, drawn);
            }
            assertThat(picture).exists();
            assertThat(Files.readString(picture))
                    .as("docs/states/%s.svg shows the table; draw it anew with -Ddraw=true", name)
                    .isEqualTo(drawn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Columns by distance from the first state, rows in the order of the table. */
    private void place() {
        Map<String, Integer> column = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(List.of(transitions.getFirst().from()));
        column.put(open.getFirst(), 0);
        while (!open.isEmpty()) {
            String state = open.removeFirst();
            for (Transition move : transitions) {
                if (move.from().equals(state) && !column.containsKey(move.to())) {
                    column.put(move.to(), column.getOrDefault(state, 0) + 1);
                    open.add(move.to());
                }
            }
        }
        transitions.forEach(move -> column.putIfAbsent(move.from(), 0));
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        column.forEach((state, x) -> places.put(state, new int[] {x, rows.merge(x, 1, Integer::sum) - 1}));
    }

    private String svg() {
        int columns = places.values().stream().mapToInt(at -> at[0]).max().orElse(0) + 1;
        int rows = places.values().stream().mapToInt(at -> at[1]).max().orElse(0) + 1;
        int width = columns * COLUMN;
        int height = TOP + rows * ROW + 60;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"%s\">\n"
                        .formatted(width, height, title));
        svg.append(
                "<defs><marker id=\"to\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#456\"/></marker></defs>\n");
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n".formatted(width, height));
        svg.append("<text x=\"16\" y=\"28\" font-size=\"17\" font-weight=\"600\" fill=\"#123\">%s</text>\n"
                .formatted(title));
        Map<String, String> merged = new LinkedHashMap<>();
        transitions.forEach(move -> merged.merge(
                move.from() + "\u0000" + move.to(), move.action(), (actions, action) -> actions + ", " + action));
        merged.forEach((ends, actions) -> {
            int cut = ends.indexOf('\u0000');
            svg.append(arrow(ends.substring(0, cut), actions, ends.substring(cut + 1)));
        });
        places.keySet().forEach(state -> svg.append(box(state)));
        return svg.append("</svg>\n").toString();
    }

    private String box(String state) {
        int x = left(state);
        int y = top(state);
        boolean last = transitions.stream().noneMatch(move -> move.from().equals(state));
        return ("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#1f5f8b\" stroke-width=\"%d\"/>\n"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#123\" font-weight=\"600\">%s</text>\n")
                .formatted(
                        x, y, WIDTH, HEIGHT, last ? "#e6efe6" : "#e8f1f8", last ? 3 : 1, x + WIDTH / 2, y + 27, state);
    }

    private String arrow(String from, String actions, String to) {
        int[] start = place(from);
        int[] end = place(to);
        String path;
        int labelX;
        int labelY;
        if (end[0] > start[0]) {
            int x1 = left(from) + WIDTH;
            int y1 = top(from) + HEIGHT / 2;
            int x2 = left(to);
            int y2 = top(to) + HEIGHT / 2;
            path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + 50, y1, x2 - 50, y2, x2, y2);
            labelX = (x1 + x2) / 2;
            labelY = (y1 + y2) / 2 - 6;
        } else {
            int x1 = left(from) + WIDTH / 2;
            int x2 = left(to) + WIDTH / 2 + (from.equals(to) ? 40 : 0);
            int y1 = top(from) + HEIGHT;
            int y2 = top(to) + HEIGHT;
            int low = Math.max(y1, y2) + 42;
            path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1, low, x2, low, x2, y2);
            labelX = (x1 + x2) / 2;
            labelY = low - 4;
        }
        return ("<path d=\"%s\" fill=\"none\" stroke=\"#456\" stroke-width=\"1.5\" marker-end=\"url(#to)\"/>\n"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#456\" font-size=\"11\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\">%s</text>\n")
                .formatted(path, labelX, labelY, actions);
    }

    private int left(String state) {
        return place(state)[0] * COLUMN + 16;
    }

    private int top(String state) {
        return place(state)[1] * ROW + TOP;
    }

    private int[] place(String state) {
        return places.getOrDefault(state, new int[] {0, 0});
    }
}
