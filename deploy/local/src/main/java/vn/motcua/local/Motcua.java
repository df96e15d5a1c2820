package vn.motcua.local;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
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
import vn.motcua.local.load.LoadPlan;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.StartFailed;

/** Where {@code ./motcua} arrives after it has found Java and built what was stale. */
@CommandLine.Command(name = "./motcua", description = "One dossier's whole way on this machine.")
public final class Motcua {

    private Motcua() {}

    /** Runs one command; ends with 0 when it did what it should, 1 when not, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    /** The commands with their options. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Motcua());
        List.<Command>of(
                        new Up(),
                        new Down(),
                        new Status(),
                        new Reset(),
                        new Logs(),
                        new Token(),
                        new Demo(),
                        new Load(),
                        new Audit(),
                        new Train())
                .forEach(line::addSubcommand);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
        line.registerConverter(Duration.class, Motcua::time);
        line.setExecutionStrategy(Motcua::run);
        line.setExecutionExceptionHandler((problem, where, parsed) -> {
            if (problem instanceof Refused || problem instanceof StartFailed) {
                System.err.println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
        return line;
    }

    private static Duration time(String text) {
        try {
            return LoadPlan.time(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' " + e.getMessage());
        }
    }

    private static int run(CommandLine.ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(), "Which command?");
        }
        CommandLine chosen = parsed.subcommand().commandSpec().commandLine();
        try {
            return ((Command) chosen.getCommand()).run(Context.ofThisProcess());
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(chosen, e.getMessage() == null ? "failed" : e.getMessage(), e);
        }
    }
}
