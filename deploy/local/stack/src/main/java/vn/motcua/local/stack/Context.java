package vn.motcua.local.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.people.Tokens;

/**
 * What every command works with.
 *
 * @param out where results go, in UTF-8 whatever the locale
 * @param terminal whether somebody watches
 */
public record Context(
        Installation installation, Settings settings, Secrets secrets, Stack stack, PrintStream out, boolean terminal) {

    /** The context of the installation that this process was started for. */
    public static Context ofThisProcess() {
        Installation installation = Installation.ofThisProcess();
        Settings settings = Settings.of(installation, System.getenv());
        Secrets secrets = new Secrets(installation);
        Stack stack = new Stack(installation, settings, secrets);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Context(installation, settings, secrets, stack, out, Boolean.getBoolean("motcua.terminal"));
    }

    /** Tokens of the sample users. */
    public Tokens tokens() {
        return new Tokens(new Http(), settings, secrets);
    }
}
