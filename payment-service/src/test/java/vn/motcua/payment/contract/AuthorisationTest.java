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

        private record Money(UUID dossier, String payment, String suspended, String shift, String receipt) {

            static Money of(String applicant, String unit) {
                UUID dossier = dossierWithFee(applicant, unit);
                String reference =
                        pay(applicant, dossier).then().statusCode(201).extract().path("reference");
                String number = transactionNo();
                announce(reference, 9_000, number, "00");
                String shift = UUID.randomUUID().toString();
                String receipt = UUID.randomUUID().toString();
                Infrastructure.database().execute("payment", """
                                insert into counter_shifts (id, unit, cashier, opened_at, opening_cash, cash_taken, card_taken, paid_out, receipts,
                                                            closed_at, counted_cash, audit_seq, audit_hash)
                                values ('%s', '%s', gen_random_uuid(), now(), 0, 0, 0, 0, 1, now(), 0, 0, '')
                                """.formatted(shift, unit), """
                                insert into counter_receipts (id, series, number, unit, shift_id, payment_id, fee_id, dossier_code, amount, method,
                                                              issued_at, issued_by, state, audit_seq, audit_hash)
                                select '%s', 'of the test ' || p.id, 1, '%s', '%s', p.id, p.fee_id, 'H26.30.01-261008-0975', 10000, 'CASH',
                                       now(), gen_random_uuid(), 'ISSUED', 0, ''
                                  from payments p where p.id = '%s'
                                """.formatted(
                                receipt, unit, shift, idOf(reference)));
                return new Money(dossier, idOf(reference).toString(), number, shift, receipt);
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
                        "transactionNo", "1",
                        "unit", "H26.30.09");
            }
            Money money = thing == Thing.OWN ? own : foreign;
            return Map.of(
                    "dossierId",
                    money.dossier().toString(),
                    "id",
                    operation.contains("/shifts/")
                            ? money.shift()
                            : operation.contains("/receipts/") ? money.receipt() : money.payment(),
                    "dossierCode",
                    codeOf(money.dossier()),
                    "gateway",
                    "VNPAY",
                    "transactionNo",
                    money.suspended(),
                    "unit",
                    thing == Thing.OWN ? UNIT : OTHER_UNIT,
                    "limit",
                    "200");
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
