package vn.motcua.payment.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Fees of two people in two units, a payment of each, and money of each in suspense. */
@QuarkusTest
class AuthorisationTest extends PaymentServiceTest {

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoUnits());
    }

    private record Money(UUID dossier, String payment, String suspended) {

        static Money of(String applicant, String unit) {
            UUID dossier = dossierWithFee(applicant, unit);
            String reference =
                    pay(applicant, dossier).then().statusCode(201).extract().path("reference");
            String number = transactionNo();
            announce(reference, 9_000, number, "00");
            return new Money(dossier, idOf(reference).toString(), number);
        }
    }

    private static final class TwoUnits extends Stage<Money> {

        TwoUnits() {
            super("payment", Money.of("citizen", UNIT_OF_OWN), Money.of("citizen-2", UNIT_OF_FOREIGN));
        }

        @Override
        protected Map<String, String> values(String operation, Money money) {
            return Map.of(
                    "dossierId", money.dossier().toString(),
                    "id", money.payment(),
                    "dossierCode", codeOf(money.dossier()),
                    "gateway", "VNPAY",
                    "transactionNo", money.suspended(),
                    "limit", "200");
        }

        @Override
        protected Map<String, String> absent(String operation) {
            String id = UUID.randomUUID().toString();
            return Map.of(
                    "dossierId", id,
                    "id", id,
                    "dossierCode", "H26.30.01-260101-0000",
                    "gateway", "VNPAY",
                    "transactionNo", "1");
        }

        @Override
        protected String mark(String operation, Money money) {
            return operation.endsWith("/suspended-payments") || operation.endsWith("/ledger-entries")
                    ? money.suspended()
                    : money.dossier().toString();
        }
    }
}
