package vn.motcua.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;

/** {@code logs SERVICE}: shows the end of a part's log and what follows. */
@CommandLine.Command(name = "logs", description = "Shows the end of a part's log, and what follows.")
public final class Logs implements Command {

    @CommandLine.Parameters(paramLabel = "PART", description = "for instance intake")
    private String part = "";

    @CommandLine.Option(names = "--no-follow", description = "ends after the last lines")
    private boolean once;

    @Override
    public int run(Context context) throws IOException, InterruptedException {
        Path log = context.installation().log(context.stack().part(part).name());
        if (!Files.exists(log)) {
            throw new Refused("There is no log yet at " + log + ".");
        }
        String follow = once ? "-n50" : "-n50F";
        return new ProcessBuilder("tail", follow, log.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
