package vn.motcua.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.scenario.DemoRun;
import vn.motcua.local.stack.Context;

/** {@code demo [--json FILE]}: files one dossier through all five steps and shows what happened; 0 only when all of it is as it should be. */
public final class Demo implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws IOException, InterruptedException {
        Optional<Path> file = Optional.empty();
        if (arguments.size() == 2 && arguments.getFirst().equals("--json")) {
            file = Optional.of(Path.of(arguments.getLast()));
        } else if (!arguments.isEmpty()) {
            throw new Refused("Usage: ./motcua demo [--json FILE]");
        }
        if (!context.stack().isUp()) {
            Up.bringUp(context);
        }
        boolean asItShouldBe = new DemoRun(context, file).run();
        Train.inBackground(context);
        return asItShouldBe ? 0 : 1;
    }
}
