package vn.motcua.local.command;

import java.util.List;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.people.Tokens;
import vn.motcua.local.stack.Context;

/** {@code token USER}: prints an access token of a sample user and nothing else, so that a shell can catch it. */
public final class Token implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty()) {
            throw new Refused("Whose token? One of " + String.join(", ", Tokens.USERS) + ".");
        }
        context.out().println(context.tokens().of(arguments.getFirst()));
        return 0;
    }
}
