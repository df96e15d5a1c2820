package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;

class PortCheckTest {

    @TempDir
    Path home;

    @Test
    void namesTheTakenPortAndWhoHoldsIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Installation installation = new Installation(home, home);
            Settings settings = Settings.of(installation, Map.of("MOTCUA_GATEWAY_PORT", Integer.toString(port)));
            Part sandbox = new Sandbox(installation, settings, new Secrets(installation));

            assertThatThrownBy(() -> PortCheck.allFree(List.of(sandbox), settings))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + port + " (gateway)")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("Nothing was started")
                    .hasMessageContaining("MOTCUA_GATEWAY_PORT");
            assertThat(PortCheck.answers(port)).isTrue();
        }
    }
}
