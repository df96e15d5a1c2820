package vn.motcua.local.command;

import vn.motcua.local.stack.Context;

/** One thing {@code ./motcua} can do. */
public interface Command {

    /**
     * Does it.
     *
     * @param context the installation and its stack
     * @return the exit code: 0 when it did what it should
     */
    int run(Context context) throws Exception;
}
