package vn.motcua.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.motcua.local.load.LoadPlan;
import vn.motcua.local.load.LoadRun;
import vn.motcua.local.load.Variety;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Training;

/** {@code load}: drives whole lifecycles, prints what they cost, then audits; 1 when a call failed or an invariant does not hold. */
@CommandLine.Command(
        name = "load",
        description = "Drives whole lifecycles of dossiers, prints what they cost, and audits.",
        sortOptions = false)
public final class Load implements Command {

    private static final int DEFAULT_COUNTS = 200;
    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(10);

    @CommandLine.Option(names = "--rate", paramLabel = "R", description = "so many begin each second, whatever happens")
    private double rate;

    @CommandLine.Option(names = "--concurrency", paramLabel = "K", description = "so many are under way at any time")
    private int concurrency;

    @CommandLine.Option(names = "--duration", paramLabel = "TIME", description = "how long is measured (60s)")
    private Duration duration = Duration.ofSeconds(60);

    @CommandLine.Option(names = "--warmup", paramLabel = "N", description = "lifecycles before, not measured")
    private int warmup;

    @CommandLine.Option(names = "--preload", paramLabel = "N", description = "dossiers left open before")
    private int preload;

    @CommandLine.Option(
            names = "--probe",
            paramLabel = "TIME",
            description = "how long statements are counted afterwards (5s; 0s for not at all)")
    private Duration probe = Duration.ofSeconds(5);

    @CommandLine.Option(names = "--patient", description = "calls are repeated while a service is away")
    private boolean patient;

    @CommandLine.Option(
            names = "--plain",
            description = "one procedure, three applicants, two units, as older drivers did, instead of a city")
    private boolean plain;

    @CommandLine.Option(
            names = "--floor",
            description = "also drives the same requests and commits through a trivial service: the ratio travels")
    private boolean floor;

    @CommandLine.Option(
            names = "--cold",
            description =
                    "starts the stack afresh and reports its first minute by 5 s; then goes on only with --warmup")
    private boolean cold;

    @CommandLine.Option(
            names = "--counts",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "" + DEFAULT_COUNTS,
            description =
                    "counts statements, rows, log and offsets of N lifecycles (200) beside their budgets, one after the other or --concurrency K at once")
    private int counts;

    @CommandLine.Option(names = "--json", paramLabel = "FILE", description = "keeps the figures")
    private @Nullable Path json;

    @Override
    public int run(Context context) throws IOException, SQLException, InterruptedException {
        LoadPlan plan = new LoadPlan(
                rate,
                concurrency,
                duration,
                warmup,
                preload,
                probe,
                patient,
                plain ? Variety.PLAIN : Variety.CITY,
                floor,
                cold,
                counts,
                json);
        if (!context.stack().isUp()) {
            Up.bringUp(context);
        }
        LoadRun run = new LoadRun(context, plan);
        run.prepare();
        if (!plan.patient()) {
            awaitTraining(context);
        }
        double readySeconds = plan.cold() ? restarted(context) : 0;
        boolean flawless = run.run(readySeconds);
        context.out().println();
        int audit = new Audit().run(context);
        return flawless ? audit : 1;
    }

    /** Start-up caches that are being recorded would take their share of what is measured, and a cold start needs them. */
    private static void awaitTraining(Context context) {
        long deadline = System.nanoTime() + LONGEST_TRAINING.toNanos();
        boolean told = false;
        while (new Training(context.installation()).begin(context.stack()) && System.nanoTime() < deadline) {
            if (!told) {
                context.out().println("  waiting until start-up caches are recorded");
                told = true;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private static double restarted(Context context) throws IOException {
        new Down().run(context);
        long begin = System.nanoTime();
        Up.bringUp(context);
        return (System.nanoTime() - begin) / 1e9;
    }
}
