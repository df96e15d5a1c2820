package vn.motcua.local.command;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
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

    /** Enough for every step to have been taken more than once. */
    private static final int DOSSIERS = 3;

    /** Begins a training in the background when one is due, and says so. */
    static void inBackground(Context context) {
        if (new Training(context.installation()).begin(context.stack())) {
            context.out()
                    .println(
                            "Start-up caches are being recorded in the background, usually 3 to 5 minutes; after that a start takes 20 s.");
        }
    }

    @Override
    public int run(Context real) throws IOException, InterruptedException {
        Training training = new Training(real.installation());
        Context context = training.context(real.out());
        try {
            context.stack()
                    .up(new Checklist(context.out(), false, context.stack().parts()));
            boolean learnt = true;
            for (int i = 0; i < DOSSIERS; i++) {
                learnt &= new DemoRun(context, Optional.empty()).run();
            }
            return learnt ? 0 : 1;
        } finally {
            context.stack()
                    .down(new Checklist(context.out(), false, context.stack().parts()));
            training.wipe();
        }
    }
}
