package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.StateDiagram.Transition;

class StateDiagramTest {

    @Test
    void showsBeginningEveryMoveAndTheEnds() {
        String page = StateDiagram.page(
                "A door",
                List.of(
                        new Transition("SHUT", "OPEN", "OPENED"),
                        new Transition("SHUT", "KICK", "OPENED"),
                        new Transition("OPENED", "CLOSE", "SHUT"),
                        new Transition("SHUT", "WALL_UP", "GONE"),
                        new Transition("GONE", "PAINT", "GONE")));

        assertThat(page).isEqualTo("""
                # A door

                Written from the table by its test; a move is a line.

                ```mermaid
                stateDiagram-v2
                    [*] --> SHUT
                    SHUT --> OPENED: OPEN<br/>KICK
                    OPENED --> SHUT: CLOSE
                    SHUT --> GONE: WALL_UP
                    GONE --> GONE: PAINT
                    GONE --> [*]
                ```
                """);
    }
}
