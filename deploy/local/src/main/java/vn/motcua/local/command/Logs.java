package vn.motcua.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;

/** {@code logs SERVICE}: shows the end of a part's log and what follows. */
public final class Logs implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new Refused("Which log? For instance ./motcua logs intake.");
        }
        Path log = context.installation()
                .log(context.stack().part(arguments.getFirst()).name());
        if (!Files.exists(log)) {
            throw new Refused("There is no log yet at " + log + ".");
        }
        String follow = arguments.contains("--no-follow") ? "-n50" : "-n50F";
        return new ProcessBuilder("tail", follow, log.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
