package vn.motcua.local.command;

import java.io.IOException;
import picocli.CommandLine;
import vn.motcua.local.stack.Checklist;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Training;

/** {@code down}: stops everything in order and keeps all data. */
@CommandLine.Command(name = "down", description = "Stops everything in order; data are kept.")
public final class Down implements Command {

    @Override
    public int run(Context context) throws IOException {
        new Training(context.installation()).end();
        context.stack().down(new Checklist(context.out(), false, context.stack().parts()));
        context.out()
                .println("Everything is stopped; data are kept in "
                        + context.installation().home() + ".");
        return 0;
    }
}
