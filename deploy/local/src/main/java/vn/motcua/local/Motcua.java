package vn.motcua.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.motcua.local.command.Audit;
import vn.motcua.local.command.Command;
import vn.motcua.local.command.Demo;
import vn.motcua.local.command.Down;
import vn.motcua.local.command.Load;
import vn.motcua.local.command.Logs;
import vn.motcua.local.command.Reset;
import vn.motcua.local.command.Status;
import vn.motcua.local.command.Token;
import vn.motcua.local.command.Train;
import vn.motcua.local.command.Up;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.StartFailed;

/** Where {@code ./motcua} arrives after it has found Java and built what was stale. */
public final class Motcua {

    private static final Map<String, Supplier<Command>> COMMANDS = Map.of(
            "up", Up::new,
            "down", Down::new,
            "status", Status::new,
            "reset", Reset::new,
            "logs", Logs::new,
            "token", Token::new,
            "demo", Demo::new,
            "load", Load::new,
            "audit", Audit::new,
            "train", Train::new);

    private Motcua() {}

    /** Runs one command; ends with 0 when it did what it should, 1 when not, 2 when it was not understood. */
    public static void main(String[] arguments) throws Exception {
        Supplier<Command> command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            System.err.println(
                    "I know: up [--detach], down, status, reset, logs SERVICE, token USER, demo, load, audit.");
            System.exit(2);
            return;
        }
        System.exit(run(command.get(), Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private static int run(Command command, List<String> arguments) throws Exception {
        try {
            return command.run(Context.ofThisProcess(), arguments);
        } catch (Refused | StartFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
