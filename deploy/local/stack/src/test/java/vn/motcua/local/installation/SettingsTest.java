package vn.motcua.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.motcua.local.installation.Settings.Port;

class SettingsTest {

    @Test
    void usesTheDocumentedPortsByDefault() {
        Settings settings = Settings.of(new Properties(), Map.of());

        assertThat(settings.address(Port.POSTGRESQL)).isEqualTo("127.0.0.1:15432");
        assertThat(settings.url(Port.INTAKE)).isEqualTo("http://127.0.0.1:18082");
        assertThat(settings.port(Port.TRACES)).isEqualTo(14318);
    }

    @Test
    void countsFromABase() {
        Settings settings = Settings.of(new Properties(), Map.of("MOTCUA_PORT_BASE", "20000"));

        assertThat(settings.port(Port.POSTGRESQL)).isEqualTo(20000);
        assertThat(settings.port(Port.TRACES)).isEqualTo(20011);
    }

    @Test
    void letsTheEnvironmentWinOverTheFileAndTheFileOverTheBase() {
        Properties file = new Properties();
        file.setProperty("intake.port", "30001");
        file.setProperty("kafka-controller.port", "30002");

        Settings settings = Settings.of(file, Map.of("MOTCUA_PORT_BASE", "20000", "MOTCUA_INTAKE_PORT", "30003"));

        assertThat(settings.port(Port.INTAKE)).isEqualTo(30003);
        assertThat(settings.port(Port.KAFKA_CONTROLLER)).isEqualTo(30002);
    }

    @Test
    void refusesWhatIsNoPortByName() {
        assertThatThrownBy(() -> Settings.of(new Properties(), Map.of("MOTCUA_INTAKE_PORT", "80o")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("MOTCUA_INTAKE_PORT is \"80o\"");
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> Settings.of(new Properties(), Map.of("MOTCUA_INTAKE_PORT", "18081")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("catalog and intake");
    }
}
