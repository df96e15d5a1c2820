package vn.motcua.payment.contract;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
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

    private record Money(
            String unit,
            UUID dossier,
            String payment,
            String suspended,
            String shift,
            String receipt,
            String fee,
            String statement) {

        static Money of(String applicant, String unit) {
            UUID dossier = dossierWithFee(applicant, unit);
            String reference =
                    pay(applicant, dossier).then().statusCode(201).extract().path("reference");
            String number = transactionNo();
            announce(reference, 9_000, number, "00");
            String shift = UUID.randomUUID().toString();
            String receipt = UUID.randomUUID().toString();
            String statement = UUID.randomUUID().toString();
            Infrastructure.database()
                    .execute(
                            "payment",
                            """
                            insert into counter_shifts (id, unit, cashier, opened_at, opening_cash, cash_taken, card_taken, paid_out, receipts,
                                                        closed_at, counted_cash, audit_seq, audit_hash)
                            values ('%s', '%s', gen_random_uuid(), now(), 0, 0, 0, 0, 1, now(), 0, 0, '')
                            """.formatted(shift, unit),
                            """
                            insert into counter_receipts (id, series, number, unit, shift_id, payment_id, fee_id, dossier_code, amount, method,
                                                          issued_at, issued_by, state, audit_seq, audit_hash)
                            select '%s', 'of the test ' || p.id, 1, '%s', '%s', p.id, p.fee_id, 'H26.30.01-261008-0975', 10000, 'CASH',
                                   now(), gen_random_uuid(), 'ISSUED', 0, ''
                              from payments p where p.id = '%s'
                            """.formatted(receipt, unit, shift, idOf(reference)),
                            """
                            insert into bank_statements (id, account, unit, format, lines, new_lines, imported_by, imported_at)
                            values ('%s', '1', '%s', 'CSV', 0, 0, gen_random_uuid(), now())
                            """.formatted(statement, unit));
            String fee = String.valueOf(select("select fee_id::text as id from fees where dossier_id = ?", dossier)
                    .getFirst()
                    .get("id"));
            return new Money(unit, dossier, idOf(reference).toString(), number, shift, receipt, fee, statement);
        }
    }

    private static final class TwoUnits extends Stage<Money> {

        TwoUnits() {
            super("payment", Money.of("citizen", UNIT_OF_OWN), Money.of("citizen-2", UNIT_OF_FOREIGN));
        }

        @Override
        protected Map<String, String> values(String operation, Money money) {
            return Map.of(
                    "dossierId",
                    money.dossier().toString(),
                    "id",
                    id(operation, money),
                    "dossierCode",
                    codeOf(money.dossier()),
                    "gateway",
                    "VNPAY",
                    "transactionNo",
                    money.suspended(),
                    "unit",
                    money.unit(),
                    "limit",
                    "200");
        }

        private static String id(String operation, Money money) {
            if (operation.contains("/shifts/")) {
                return money.shift();
            }
            if (operation.contains("/receipts/")) {
                return money.receipt();
            }
            if (operation.contains("/bank-statements/")) {
                return money.statement();
            }
            return operation.contains("/fees/") ? money.fee() : money.payment();
        }

        @Override
        protected Map<String, String> absent(String operation) {
            String id = UUID.randomUUID().toString();
            return Map.of(
                    "dossierId", id,
                    "id", id,
                    "dossierCode", "H26.30.01-260101-0000",
                    "gateway", "VNPAY",
                    "transactionNo", "1",
                    "unit", "H26.30.09");
        }

        @Override
        protected String mark(String operation, Money money) {
            return operation.endsWith("/suspended-payments") || operation.endsWith("/ledger-entries")
                    ? money.suspended()
                    : money.dossier().toString();
        }
    }
}
