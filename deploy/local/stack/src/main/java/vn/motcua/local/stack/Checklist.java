package vn.motcua.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows how far every part is: repainted lines in a terminal, one plain line per finished part anywhere else. */
public final class Checklist {

    private static final String CLEAR = "\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int painted;

    private record Line(char mark, long since, String words) {}

    /** A list of these parts, all waiting. */
    public Checklist(PrintStream out, boolean terminal, List<Part> parts) {
        this.out = out;
        this.terminal = terminal;
        parts.forEach(part -> lines.put(part.name(), new Line('.', System.nanoTime(), "waiting")));
    }

    synchronized void begun(Part part) {
        lines.put(part.name(), new Line('>', System.nanoTime(), ""));
        repaint();
    }

    synchronized void progress(Part part, String words) {
        lines.computeIfPresent(part.name(), (name, line) -> new Line(line.mark, line.since, words));
        if (!terminal && !words.isEmpty()) {
            out.printf("  [>] %-13s %s%n", part.name(), words);
            out.flush();
        }
        repaint();
    }

    synchronized void done(Part part) {
        finish(part, '+', "ready");
    }

    synchronized void stopped(Part part) {
        finish(part, '-', "stopped");
    }

    synchronized void failed(Part part) {
        finish(part, '!', "failed");
    }

    private void finish(Part part, char mark, String word) {
        Line line = lines.getOrDefault(part.name(), new Line(mark, System.nanoTime(), ""));
        String seconds = seconds(line.since);
        lines.put(part.name(), new Line(mark, line.since, word + " after " + seconds));
        if (!terminal) {
            out.printf(Locale.ROOT, "  [%c] %-13s %s %s%n", mark, part.name(), word, seconds);
            out.flush();
        }
        repaint();
    }

    /** Paints the seconds anew; to be called now and then. */
    public synchronized void repaint() {
        if (!terminal) {
            return;
        }
        StringBuilder screen = new StringBuilder();
        if (painted > 0) {
            screen.append("\u001b[" + painted + "A");
        }
        lines.forEach((name, line) -> screen.append(CLEAR)
                .append(String.format(
                        Locale.ROOT,
                        "  [%c] %-13s %s%n",
                        line.mark,
                        name,
                        line.mark == '>' ? seconds(line.since) + " " + line.words : line.words)));
        painted = lines.size();
        out.print(screen);
        out.flush();
    }

    private static String seconds(long since) {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0);
    }
}
