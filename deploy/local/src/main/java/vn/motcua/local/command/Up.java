package vn.motcua.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.stack.Checklist;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Part;
import vn.motcua.local.stack.Training;

/** {@code up [--detach]}: starts whatever does not run and shows the addresses; without {@code --detach} it stays until Ctrl-C and then stops all. */
@CommandLine.Command(name = "up", description = "Starts whatever does not run and shows the addresses.")
public final class Up implements Command {

    @CommandLine.Option(names = "--detach", description = "returns when all is ready instead of staying until Ctrl-C")
    private boolean detached;

    @Override
    public int run(Context context) throws IOException {
        bringUp(context);
        Train.inBackground(context);
        if (!detached) {
            stay(context);
        }
        return 0;
    }

    /** Starts whatever does not run; for other commands that need the stack. */
    public static void bringUp(Context context) throws IOException {
        long begin = System.nanoTime();
        Checklist checklist =
                new Checklist(context.out(), context.terminal(), context.stack().parts());
        Thread painter = Thread.ofVirtual().start(() -> paint(checklist));
        try {
            context.stack().up(checklist);
        } finally {
            painter.interrupt();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        context.out().printf(Locale.ROOT, "%nAll parts are ready after %.1f s.%n%n", took.toMillis() / 1000.0);
        for (Part part : context.stack().parts()) {
            context.out().printf("  %-13s %-9s %s%n", part.name(), part.version(), part.address());
        }
        openNext(context);
    }

    private static void openNext(Context context) {
        String pages = context.settings().url(Port.PAGES);
        context.out()
                .printf(
                        """

                Open next:
                  %1$s/apis      the five APIs on one page, to read and to try as a sample person
                  %1$s/letters   what people were written to
                  %2$s   sign in as a sample person; the password is the name
                  %1$s/traces    what a request did in which service (all of them: %3$s)
                  %4$s   serve your front end there: the services and Keycloak let its browser in

                Try: ./motcua token citizen, ./motcua demo, ./motcua status, ./motcua down; the walk in README.md
                """,
                        pages,
                        context.stack().part("keycloak").address() + "/account",
                        context.installation().sandbox().resolve("traces.bin"),
                        context.settings().url(Port.FRONT_END));
    }

    private static void paint(Checklist checklist) {
        while (!Thread.currentThread().isInterrupted()) {
            checklist.repaint();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static void stay(Context context) {
        context.out().println("Ctrl-C stops everything; data are kept.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context)));
        while (context.stack().parts().stream().anyMatch(Part::running)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static void stop(Context context) {
        try {
            context.out().println();
            new Training(context.installation()).end();
            context.stack()
                    .down(new Checklist(context.out(), false, context.stack().parts()));
        } catch (IOException | RuntimeException e) {
            context.out().println(e.getMessage());
        }
    }
}
