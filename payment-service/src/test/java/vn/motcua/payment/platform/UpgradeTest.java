package vn.motcua.payment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Database;
import vn.motcua.kit.testing.Infrastructure;

/** A database of the version before, with money on every way, goes on under the tables of this one. */
class UpgradeTest {

    private static final String BEFORE = "0101";

    private final Database database = Infrastructure.database();
    private final String name =
            "payment_upgrade_" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        database.create(name);
        migrate(BEFORE);
        database.execute(name, """
                insert into fees (dossier_id, fee_id, dossier_code, owner_ref, unit, state, amount, refundable, settled_payment, settled_transaction,
                                  settled_at, event_seq, audit_seq, audit_hash, version)
                values ('00000000-0000-0000-0000-0000000000d1', gen_random_uuid(), 'H26.30.01-261008-0001', gen_random_uuid(), 'H26.30.01',
                        'DUE', 10000, true, null, null, null, 1, 1, 'a', 0),
                       ('00000000-0000-0000-0000-0000000000d2', gen_random_uuid(), 'H26.30.01-261008-0002', gen_random_uuid(), 'H26.30.01',
                        'REFUND_REQUESTED', 10000, true, '00000000-0000-0000-0000-0000000000a2', '2', now(), 3, 3, 'b', 2)
                """, """
                insert into payments (id, dossier_id, amount, created_at, expires_at, audit_seq, audit_hash, version)
                values ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000d1', 10000, now(), now(), 1, 'a', 0),
                       ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-0000000000d2', 10000, now(), now(), 1, 'b', 0)
                """, """
                insert into captures (gateway, transaction_no, payment_id, dossier_id, reference, amount, outcome, recorded_at)
                values ('VNPAY', '1', '00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000d1', 'a1', 9000,
                        'WRONG_AMOUNT', now() - interval '3 days'),
                       ('VNPAY', '2', '00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-0000000000d2', 'a2', 10000, 'SETTLED', now()),
                       ('VNPAY', '3', null, null, 'unknown', 500, 'UNKNOWN_FEE', now())
                """, """
                insert into refunds (id, dossier_id, payment_id, gateway, transaction_no, amount, reason, state, attempts, next_attempt_at,
                                     requested_at, version)
                values (gen_random_uuid(), '00000000-0000-0000-0000-0000000000d2', '00000000-0000-0000-0000-0000000000a2', 'VNPAY', '2', 10000,
                        'WITHDRAWN', 'REQUESTED', 7, now(), now(), 7)
                """);
    }

    @Test
    void keepsWhatIsOpenAndShowsWhatStoodInSuspense() {
        migrate("latest");

        assertThat(database.select(name, "select transaction_no, reason, amount from suspense order by transaction_no"))
                .containsExactly(
                        Map.of("transaction_no", "1", "reason", "WRONG_AMOUNT", "amount", 9_000L),
                        Map.of("transaction_no", "3", "reason", "UNKNOWN_FEE", "amount", 500L));
        assertThat(database.select(name, "select transaction_no from settling_captures"))
                .containsExactly(Map.of("transaction_no", "2"));
        assertThat(database.select(name, "select gateway, count(*) as n from payments group by gateway"))
                .containsExactly(Map.of("gateway", "VNPAY", "n", 2L));
        assertThat(database.select(name, "select settled_gateway from fees where settled_payment is not null"))
                .containsExactly(Map.of("settled_gateway", "VNPAY"));
        assertThat(database.select(name, "select state, attempts from refunds"))
                .containsExactly(Map.of("state", "REQUESTED", "attempts", 7));
    }

    @Test
    void letsAnInstanceOfTheVersionBeforeTheDoubtedMoneyGoOn() {
        migrate("0103");

        database.execute(name, """
                insert into payments (id, dossier_id, amount, created_at, expires_at, audit_seq, audit_hash, version)
                values (gen_random_uuid(), '00000000-0000-0000-0000-0000000000d1', 10000, now(), now(), 1, 'c', 0)
                """, "update gateway_inquiries set leased_until = now() where gateway = 'VNPAY'", """
                update fees set state = 'SETTLED', settled_payment = '00000000-0000-0000-0000-0000000000a1', settled_transaction = '9'
                 where dossier_id = '00000000-0000-0000-0000-0000000000d1'
                """);

        assertThat(database.select(name, "select distinct settled_gateway from fees"))
                .containsExactly(Map.of("settled_gateway", "VNPAY"));
    }

    @Test
    void putsEachFeeOnABillOfItsDossier() {
        migrate("latest");

        assertThat(database.select(name, """
                        select b.dossier_code, b.unit, b.event_seq, b.audit_seq, b.audit_hash, f.collect_at, f.state, f.amount
                          from bills b join fees f on f.dossier_id = b.dossier_id order by b.dossier_code"""))
                .containsExactly(
                        Map.of(
                                "dossier_code", "H26.30.01-261008-0001",
                                "unit", "H26.30.01",
                                "event_seq", 1L,
                                "audit_seq", 1L,
                                "audit_hash", "a",
                                "collect_at", "RECEPTION",
                                "state", "DUE",
                                "amount", 10_000L),
                        Map.of(
                                "dossier_code", "H26.30.01-261008-0002",
                                "unit", "H26.30.01",
                                "event_seq", 3L,
                                "audit_seq", 3L,
                                "audit_hash", "b",
                                "collect_at", "RECEPTION",
                                "state", "REFUND_REQUESTED",
                                "amount", 10_000L));
        assertThat(database.select(name, """
                        select p.id from payments p join fees f on f.fee_id = p.fee_id and f.dossier_id = p.dossier_id""")).hasSize(2);
        database.execute(name, """
                insert into fees (dossier_id, fee_id, collect_at, state, amount, refundable, version)
                values ('00000000-0000-0000-0000-0000000000d1', gen_random_uuid(), 'RETURN', 'EXPECTED', 50000, true, 0)
                """);
        assertThat(database.select(
                        name, "select 1 as one from fees where dossier_id = '00000000-0000-0000-0000-0000000000d1'"))
                .hasSize(2);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(name), database.owner(name), database.password())
                .locations("db/eventing", "db/kit", "db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
