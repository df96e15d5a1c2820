package vn.motcua.payment.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.contract.AuthorisationMatrix;
import vn.motcua.kit.testing.contract.Stage;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Fees of two people in two units, a payment of each, and money of each in suspense. */
@QuarkusTest
class AuthorisationTest extends PaymentServiceTest {

    private static final String OTHER_UNIT = "H26.30.02";

    @TestHTTPResource
    URL service;

    @Test
    void everybodyGetsWhatTheTableSays() {
        AuthorisationMatrix.of(service, Path.of("src/test/resources/authorisation.md"))
                .assertHolds(new TwoUnits());
    }

    private static final class TwoUnits implements Stage {

        private final Money own = Money.of("citizen", UNIT);
        private final Money foreign = Money.of("citizen-2", OTHER_UNIT);

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

        @Override
        public String unitOfOwn() {
            return UNIT;
        }

        @Override
        public String unitOfForeign() {
            return OTHER_UNIT;
        }

        @Override
        public String otherUnit() {
            return "H26.30.03";
        }

        @Override
        public UUID owner() {
            return TestTokens.subject("citizen");
        }

        @Override
        public void assign(UUID officer, String role, String unit) {
            Infrastructure.database()
                    .execute(
                            "payment",
                            "insert into officer_assignments (officer_id, role, unit, valid_from) values ('%s', '%s', '%s', '2025-07-01')"
                                    .formatted(officer, role, unit));
        }

        @Override
        public Map<String, String> values(String operation, Thing thing) {
            if (thing == Thing.ABSENT) {
                String id = UUID.randomUUID().toString();
                return Map.of(
                        "dossierId", id,
                        "id", id,
                        "dossierCode", "H26.30.01-260101-0000",
                        "gateway", "VNPAY",
                        "transactionNo", "1");
            }
            Money money = thing == Thing.OWN ? own : foreign;
            return Map.of(
                    "dossierId", money.dossier().toString(),
                    "id", money.payment(),
                    "dossierCode", codeOf(money.dossier()),
                    "gateway", "VNPAY",
                    "transactionNo", money.suspended(),
                    "limit", "200");
        }

        @Override
        public String mark(String operation, Thing thing) {
            Money money = thing == Thing.OWN ? own : foreign;
            return thing == Thing.ABSENT
                    ? "nothing"
                    : operation.endsWith("/suspended-payments") || operation.endsWith("/ledger-entries")
                            ? money.suspended()
                            : money.dossier().toString();
        }
    }
}
