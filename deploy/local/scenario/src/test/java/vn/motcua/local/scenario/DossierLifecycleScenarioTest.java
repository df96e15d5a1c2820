package vn.motcua.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Stack;

/** The guided tour of the whole system against a stack that is up ({@code ./motcua up --detach}); without one it is passed over. */
class DossierLifecycleScenarioTest {

    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

    @Test
    void takesOneDossierThroughAllFiveSteps() throws IOException, InterruptedException {
        String home = System.getenv()
                .getOrDefault("MOTCUA_HOME", ROOT.resolve(".motcua").toString());
        Installation installation = new Installation(ROOT, Path.of(home));
        assumeTrue(Files.exists(installation.home().resolve("infrastructure.classpath")), "nothing is built");
        Settings settings = Settings.of(installation, System.getenv());
        Secrets secrets = new Secrets(installation);
        Stack stack = new Stack(installation, settings, secrets);
        assumeTrue(stack.isUp(), "no stack is up");
        Context context = new Context(installation, settings, secrets, stack, System.out, false);

        assertThat(new DemoRun(context, Optional.empty()).run()).isTrue();
    }
}
