package vn.motcua.notification.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.ApiQuality;
import vn.motcua.kit.testing.contract.ContractFuzz;
import vn.motcua.notification.testing.WithMailSystem;

/** What other people's tools rely on. */
@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class ContractTest {

    @TestHTTPResource
    URL service;

    @Test
    void theDocumentSaysWhatToolsNeed() {
        ApiQuality.of(service).assertHolds();
    }

    @Test
    void whateverComesInIsAnsweredInOrder() {
        ContractFuzz.of(service).assertHolds();
    }
}
