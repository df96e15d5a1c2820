package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a transition table as a Mermaid state diagram, and holds the page in {@code docs/states} against the table: a changed life cycle fails
 * its test until the page is written anew with {@code -Ddraw=true}.
 */
public final class StateDiagram {

    private StateDiagram() {}

    /** One row of the table. */
    public record Transition(String from, String action, String to) {}

    /**
     * Checks that {@code docs/states/<name>.md} shows exactly this table.
     *
     * @param name file name without ending
     * @param title heading of the page
     * @param transitions the table, first state first
     */
    public static void assertDrawn(String name, String title, List<Transition> transitions) {
        String drawn = page(title, transitions);
        Path page = Path.of("..", "docs", "states", name + ".md");
        try {
            if (Boolean.getBoolean("draw")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, drawn);
            }
            assertThat(page).exists();
            assertThat(Files.readString(page))
                    .as("docs/states/%s.md shows the table; write it anew with -Ddraw=true", name)
                    .isEqualTo(drawn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Moves between the same two states share one arrow, so that their names do not lie on each other. */
    static String page(String title, List<Transition> transitions) {
        Map<List<String>, Set<String>> arrows = new LinkedHashMap<>();
        Set<String> ends = new LinkedHashSet<>();
        for (Transition said : transitions) {
            Transition move = new Transition(id(said.from()), said.action(), id(said.to()));
            arrows.computeIfAbsent(List.of(move.from(), move.to()), between -> new LinkedHashSet<>())
                    .add(move.action());
            ends.add(move.from());
            ends.add(move.to());
        }
        transitions.stream()
                .filter(move -> !move.from().equals(move.to()))
                .forEach(move -> ends.remove(id(move.from())));
        StringBuilder page =
                new StringBuilder("# " + title + "\n\nWritten from the table by its test; a move is a line.\n\n");
        page.append("```mermaid\nstateDiagram-v2\n    [*] --> ")
                .append(id(transitions.getFirst().from()))
                .append('\n');
        arrows.forEach((between, actions) -> page.append(
                "    %s --> %s: %s%n".formatted(between.getFirst(), between.getLast(), String.join("<br/>", actions))));
        ends.forEach(end -> page.append("    ").append(end).append(" --> [*]\n"));
        return page.append("```\n").toString();
    }

    /** Mermaid's names of states have no blanks. */
    private static String id(String state) {
        return state.replace(' ', '_');
    }
}
