package vn.motcua.local.command;

import java.util.List;
import vn.motcua.local.stack.Context;

/** One thing {@code ./motcua} can do. */
public interface Command {

    /**
     * Does it.
     *
     * @param context the installation and its stack
     * @param arguments what follows the command's name
     * @return the exit code: 0 when it did what it should
     */
    int run(Context context, List<String> arguments) throws Exception;
}
