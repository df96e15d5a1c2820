package vn.motcua.local.command;

import java.util.Locale;
import picocli.CommandLine;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Part;

/** {@code status}: one line a part; 0 only when all are up. */
@CommandLine.Command(name = "status", description = "One line a part; ends with 0 only when all is up.")
public final class Status implements Command {

    private static final double MEGABYTE = 1024.0 * 1024.0;

    @Override
    public int run(Context context) {
        boolean allUp = true;
        long total = 0;
        for (Part part : context.stack().parts()) {
            String state = part.running() ? part.ready() ? "up" : "not ready" : "down";
            allUp &= state.equals("up");
            long memory = part.memory();
            total += memory;
            context.out()
                    .printf(
                            Locale.ROOT,
                            "%-13s %-9s %-9s %5.0f MB  %s%n",
                            part.name(),
                            state,
                            part.version(),
                            memory / MEGABYTE,
                            part.address());
        }
        context.out()
                .printf(
                        Locale.ROOT,
                        "%-13s %-9s %-9s %5.0f MB%n",
                        "all",
                        allUp ? "up" : "not up",
                        "",
                        total / MEGABYTE);
        return allUp ? 0 : 1;
    }
}
