package vn.motcua.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.motcua.local.scenario.DemoRun;
import vn.motcua.local.stack.Context;

/** {@code demo [--json FILE]}: files one dossier through all five steps and shows what happened; 0 only when all of it is as it should be. */
@CommandLine.Command(name = "demo", description = "Files one dossier through all five steps and shows what happened.")
public final class Demo implements Command {

    @CommandLine.Option(names = "--json", paramLabel = "FILE", description = "keeps every exchange, record and mail")
    private @Nullable Path file;

    @Override
    public int run(Context context) throws IOException, InterruptedException {
        if (!context.stack().isUp()) {
            Up.bringUp(context);
        }
        boolean asItShouldBe = new DemoRun(context, Optional.ofNullable(file)).run();
        Train.inBackground(context);
        return asItShouldBe ? 0 : 1;
    }
}
