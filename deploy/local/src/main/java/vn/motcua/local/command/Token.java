package vn.motcua.local.command;

import picocli.CommandLine;
import vn.motcua.local.stack.Context;

/** {@code token USER}: prints an access token of a sample user and nothing else, so that a shell can catch it. */
@CommandLine.Command(name = "token", description = "Prints an access token of a sample user.")
public final class Token implements Command {

    @CommandLine.Parameters(paramLabel = "USER", description = "for instance citizen, reception, appraiser")
    private String user = "";

    @Override
    public int run(Context context) throws InterruptedException {
        context.out().println(context.tokens().of(user));
        return 0;
    }
}
