package vn.motcua.catalog.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.testing.contract.ContractFuzz;

/** What other people's tools rely on; on a catalogue of its own, because what is tried leaves traces. */
@QuarkusTest
@WithInfrastructure("catalog_contract")
class ContractTest {

    @TestHTTPResource
    URL service;

    @Test
    void whateverComesInIsAnsweredInOrder() {
        ContractFuzz.of(service).assertHolds();
    }
}
