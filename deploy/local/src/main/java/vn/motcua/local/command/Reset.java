package vn.motcua.local.command;

import java.io.IOException;
import picocli.CommandLine;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Part;
import vn.motcua.local.stack.Training;

/** {@code reset}: wipes all data, logs and secrets; keeps downloads, builds and start-up caches. */
@CommandLine.Command(name = "reset", description = "Wipes all data; the stack must be down.")
public final class Reset implements Command {

    @Override
    public int run(Context context) throws IOException {
        if (context.stack().parts().stream().anyMatch(Part::running)) {
            throw new Refused("The stack is running. Stop it first with ./motcua down.");
        }
        new Training(context.installation()).end();
        context.installation().wipe();
        context.out()
                .println("All data in " + context.installation().home()
                        + " are gone; the next ./motcua up starts anew.");
        return 0;
    }
}
