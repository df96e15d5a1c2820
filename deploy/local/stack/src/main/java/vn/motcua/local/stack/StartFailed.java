package vn.motcua.local.stack;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part did not come up; the message ends with the last lines of its log. */
public final class StartFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 15;

    StartFailed(String what, Path log) {
        super(what + "; the last lines of " + log + ":\n" + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
