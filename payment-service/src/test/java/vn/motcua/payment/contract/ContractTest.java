package vn.motcua.payment.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.contract.ContractFuzz;
import vn.motcua.payment.testing.PaymentServiceTest;

/** What other people's tools rely on. */
@QuarkusTest
class ContractTest extends PaymentServiceTest {

    @TestHTTPResource
    URL service;

    @Test
    void whateverComesInIsAnsweredInOrder() {
        // VNPAY may send parameters that nobody has heard of yet, and reads a code instead of a status.
        ContractFuzz.of(service)
                .answeringByCode(Set.of("GET /payments/v1/gateways/vnpay/ipn"))
                .assertHolds();
    }
}
