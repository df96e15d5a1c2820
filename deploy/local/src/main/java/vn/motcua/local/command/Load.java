package vn.motcua.local.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.local.load.LoadPlan;
import vn.motcua.local.load.LoadRun;
import vn.motcua.local.stack.Context;

/** {@code load}: drives whole lifecycles at a rate, prints what they cost, then audits; 1 when a call failed or an invariant does not hold. */
public final class Load implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws IOException, SQLException, InterruptedException {
        LoadPlan plan = LoadPlan.of(arguments);
        if (!context.stack().isUp()) {
            Up.bringUp(context);
        }
        boolean flawless = new LoadRun(context, plan).run();
        context.out().println();
        int audit = new Audit().run(context, List.of());
        return flawless ? audit : 1;
    }
}
