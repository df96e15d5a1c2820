package vn.motcua.contract;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.contract.ApiQuality;

/** The documents that the build left say what other people's tools need. */
class DocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "intake", "workflow", "payment", "notification"})
    void saysWhatToolsNeed(String service) {
        ApiQuality.of(Path.of("../../" + service + "-service/target/openapi/openapi.json"))
                .assertHolds();
    }
}
