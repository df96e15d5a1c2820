package vn.motcua.workflow.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.ContractFuzz;
import vn.motcua.workflow.Stage;

/** What other people's tools rely on. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class ContractTest {

    @TestHTTPResource
    URL service;

    @Test
    void whateverComesInIsAnsweredInOrder() {
        ContractFuzz.of(service).assertHolds();
    }
}
