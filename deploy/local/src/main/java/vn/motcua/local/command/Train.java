package vn.motcua.local.command;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import vn.motcua.local.load.LoadPlan;
import vn.motcua.local.load.LoadRun;
import vn.motcua.local.load.Variety;
import vn.motcua.local.scenario.DemoRun;
import vn.motcua.local.stack.Checklist;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Training;

/** {@code train}: what {@code up} and {@code demo} begin in the background when start-up caches are missing; see {@link Training}. */
@CommandLine.Command(
        name = "train",
        description = "Records start-up caches; up and demo begin it in the background.",
        hidden = true)
public final class Train implements Command {

    /** Enough for what every dossier passes to be known as hot. */
    private static final int LIFECYCLES = 150;

    private static final int AT_ONCE = 8;

    /** Begins a training in the background when one is due, and says so. */
    static void inBackground(Context context) {
        if (new Training(context.installation()).begin(context.stack())) {
            context.out()
                    .println(
                            "Start-up caches are being recorded in the background, usually 3 to 5 minutes; after that a start takes 20 s.");
        }
    }

    private static LoadPlan hotPath() {
        return new LoadPlan(
                0,
                AT_ONCE,
                Duration.ofSeconds(1),
                LIFECYCLES,
                0,
                Duration.ZERO,
                true,
                Variety.PLAIN,
                false,
                false,
                0,
                null);
    }

    @Override
    public int run(Context real) throws IOException, SQLException, InterruptedException {
        Training training = new Training(real.installation());
        Context context = training.context(real.out());
        try {
            context.stack()
                    .up(new Checklist(context.out(), false, context.stack().parts()));
            boolean learnt = new DemoRun(context, Optional.empty()).run();
            LoadRun load = new LoadRun(context, hotPath());
            load.prepare();
            boolean worked = load.run(0);
            return learnt && worked ? 0 : 1;
        } finally {
            context.stack()
                    .down(new Checklist(context.out(), false, context.stack().parts()));
            training.wipe();
        }
    }
}
