package vn.motcua.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A command line with its environment, ready to be started so that Ctrl-C in the terminal and its end do not reach it. */
final class Launch {

    private static final long LOG_LIMIT = 64L * 1024 * 1024;
    private static final List<String> DEAF = List.of("/usr/bin/env", "--ignore-signal=HUP,INT,QUIT");
    private static final boolean IGNORES_SIGNALS = ignoresSignals();
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final List<String> command;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path directory = Path.of("/");
    private boolean calm;
    private boolean apart;

    private Launch(List<String> command) {
        this.command = new ArrayList<>(command);
    }

    /** A program that knows nothing of us, in a session of its own. */
    static Launch of(List<String> command) {
        return new Launch(command).apart();
    }

    /** The same Java that runs the launcher, with the given options and arguments. */
    static Launch java(List<String> optionsAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsAndArguments);
        return new Launch(command);
    }

    Launch with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launch with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /**
     * Gives the second compiler what processor time others leave: while five services start or are new to their work, their second compilers
     * otherwise take half of it, and on two cores everybody waits. An idle machine notices nothing.
     */
    Launch calm() {
        this.calm = true;
        return this;
    }

    /** Runs in a session of its own, which the scheduler gives a share of its own, however many processes there are in others. */
    Launch apart() {
        this.apart = true;
        return this;
    }

    Launch in(Path where) {
        this.directory = where;
        return this;
    }

    /** Starts, output appended to the log, and writes the process file, with the ports for later comparison. */
    LocalProcess start(Path log, Path processFile, String ports) throws IOException {
        rotate(log);
        List<String> line = new ArrayList<>();
        // The scheduler shares the machine out by session first and looks at niceness only within one. So the parts
        // stay
        // together, where calm compilers yield to everybody's work, and a JVM that is started with these signals
        // ignored
        // leaves them so. Those of a training stay in its session, which asks for little.
        if (!Training.isThisProcess()) {
            line.addAll(apart || !IGNORES_SIGNALS ? OWN_SESSION : DEAF);
        }
        line.addAll(command);
        Process process = builder(line, log).start();
        process.getOutputStream().close();
        if (calm) {
            SecondCompiler.calm(process.pid());
        }
        return LocalProcess.recorded(processFile, process.pid(), ports);
    }

    /** Runs to the end, output appended to the log. */
    void run(Path log) throws IOException, InterruptedException {
        int code = builder(command, log).start().waitFor();
        if (code != 0) {
            throw new StartFailed(Path.of(command.getFirst()).getFileName() + " ended with " + code, log);
        }
    }

    private ProcessBuilder builder(List<String> line, Path log) {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Nothing of the caller's own settings may change what the stack is.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_")
                        || name.startsWith("KC_")
                        || name.startsWith("KAFKA_")
                        || name.startsWith("PG")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The env of GNU coreutils since 8.31 does. */
    private static boolean ignoresSignals() {
        try {
            List<String> trying = new ArrayList<>(DEAF);
            trying.add("true");
            return new ProcessBuilder(trying)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Path old = log.resolveSibling(Objects.requireNonNull(log.getFileName()) + ".1");
            Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
