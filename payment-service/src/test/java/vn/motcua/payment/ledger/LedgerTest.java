package vn.motcua.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class LedgerTest extends PaymentServiceTest {

    @Test
    void showsBothSidesOfEveryMovementInPages() {
        UUID dossier = dossierWithFee();
        String first = startPayment(dossier);
        String second = startPayment(dossier);
        announce(first, 10_000, transactionNo(), "00");
        announce(second, 10_000, transactionNo(), "00");
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");
        await().until(() -> get("cashier", "/payments/v1/ledger-entries?dossierId={id}", dossier)
                        .statusCode()
                == 200);

        List<Map<String, Object>> entries = new ArrayList<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            var page =
                    get("cashier", "/payments/v1/ledger-entries?dossierId={id}&limit=1&cursor={cursor}", dossier, next);
            entries.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
            pages++;
        }

        assertThat(pages).isEqualTo(4);
        assertThat(entries.stream().map(entry -> entry.get("kind")).distinct())
                .containsExactlyInAnyOrder("FEE_SETTLED", "SUSPENDED", "REFUND_REQUESTED", "REFUNDED");
        assertThat(entries.stream()
                        .mapToInt(entry -> (Integer) entry.get("amount"))
                        .sum())
                .isZero();
        assertThat(entries.stream()
                        .filter(entry -> entry.get("account").equals("gateway:vnpay"))
                        .mapToInt(entry -> (Integer) entry.get("amount")))
                .containsExactlyInAnyOrder(10_000, 10_000, -10_000);
    }

    @Test
    void isEmptyForADossierWithoutMoney() {
        UUID dossier = dossierWithFee();
        await().until(() -> get("cashier", "/payments/v1/ledger-entries?dossierId={id}", dossier)
                        .statusCode()
                == 200);

        assertThat(get("cashier", "/payments/v1/ledger-entries?dossierId={id}", dossier)
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void cannotBeChangedEvenByHand() {
        UUID dossier = dossierWithFee();
        announce(startPayment(dossier), 10_000, transactionNo(), "00");

        for (String forgery : List.of(
                "update ledger_postings set amount = 1",
                "delete from ledger_postings",
                "truncate ledger_postings",
                "update captures set amount = 1",
                "delete from captures",
                "delete from suspense_releases",
                "update suspense_releases set purpose = 'LATE'")) {
            assertThatThrownBy(() -> Infrastructure.database().execute("payment", forgery))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(
                        () -> Infrastructure.database()
                                .execute(
                                        "payment",
                                        "insert into ledger_postings values (gen_random_uuid(), null, 'SUSPENDED', 'a', 'b', 0, 'VNPAY', '1', now())"))
                .rootCause()
                .hasMessageContaining("ledger_postings_amount_check");
    }

    @Test
    void agreesWithWhatTheGatewayHasTakenOverAllDossiers() {
        UUID dossier = dossierWithFee();
        announce(startPayment(dossier), 10_000, transactionNo(), "00");

        assertThat(select("""
                select (select coalesce(sum(amount), 0)::bigint from captures)
                     - (select coalesce(sum(amount), 0)::bigint from refunds where state = 'REFUNDED')
                     - (select coalesce(sum(c.amount), 0)::bigint
                          from captures c
                          join suspense_releases r on r.gateway = c.gateway and r.transaction_no = c.transaction_no
                         where r.purpose = 'GIVEN_BACK'
                           and not exists (select 1 from refunds f where f.transaction_no = c.transaction_no)) as held,
                       (select coalesce(sum(amount), 0)::bigint from ledger_entries where account like 'gateway:%') as booked,
                       (select coalesce(sum(amount), 0)::bigint from ledger_entries) as total
                """)).singleElement().satisfies(row -> {
            assertThat(row.get("booked")).isEqualTo(row.get("held"));
            assertThat(row).containsEntry("total", 0L);
        });
        assertThat(select("""
                select f.fee_id from fees f
                  left join payments p on p.fee_id = f.fee_id
                  left join settling_captures c on c.payment_id = p.id
                 group by f.fee_id, f.state
                having count(c.transaction_no) <> case when f.state in ('SETTLED', 'REFUND_REQUESTED', 'REFUNDED') then 1 else 0 end
                """)).isEmpty();
    }
}
