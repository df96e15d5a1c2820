package vn.motcua.payment.testing;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import vn.motcua.kit.testing.Infrastructure;

/** A database with the tables of this service and the fees of a million dossiers, beside the one the service under test works with. */
public final class GrownDatabase {

    public static final String NAME = "payment_grown";

    private GrownDatabase() {}

    /** Makes it, unless another class has. Dossiers and attempts are numbered by their ids. */
    public static void create() {
        var database = Infrastructure.database();
        database.create(NAME);
        Flyway.configure()
                .dataSource(database.jdbcUrl(NAME), database.owner(NAME), database.password())
                .locations("db/eventing", "db/kit", "db/migration")
                .load()
                .migrate();
        if (!database.select(NAME, "select 1 from fees limit 1").isEmpty()) {
            return;
        }
        database.execute(
                NAME,
                """
                insert into bills (dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash, version)
                select %1$s, 'G-' || i, %1$s, 'G.' || mod(i, 20), 1, 1, '', 1 from generate_series(1, 1000000) i
                """.formatted(id("i")),
                """
                insert into fees (dossier_id, fee_id, collect_at, state, amount, refundable, raised_at, beneficiary, version)
                select %1$s, %1$s, 'RECEPTION', case when mod(i, 50) = 0 then 'DUE' else 'SETTLED' end, 10000, true, now(), 'G.' || mod(i, 20), 1
                  from generate_series(1, 1000000) i
                """.formatted(id("i")),
                "vacuum analyze bills, fees",
                """
                insert into payments (id, dossier_id, fee_id, amount, created_at, expires_at, audit_seq, audit_hash, version)
                select %1$s, %1$s, %1$s, 10000, now(), now(), 1, '', 0 from generate_series(1, 300000) i
                """.formatted(id("i")),
                """
                insert into captures (gateway, transaction_no, payment_id, dossier_id, reference, amount, outcome, recorded_at)
                select 'VNPAY', 'G-' || i, %1$s, %1$s, i::text, 10000, 'SETTLED', now() from generate_series(1, 300000) i
                """.formatted(id("i")),
                """
                insert into refunds (id, dossier_id, payment_id, gateway, transaction_no, amount, reason, state, attempts, next_attempt_at, requested_at, version)
                select %1$s, %1$s, %1$s, 'VNPAY', 'G-' || i, 10000, 'WITHDRAWN', case when i > 29900 then 'REQUESTED' else 'REFUNDED' end, 1,
                       now() - interval '1 minute', now(), 0
                  from generate_series(1, 30000) i
                """.formatted(id("i")),
                """
                insert into inquiries (payment_id, tries, next_ask_at)
                select %1$s, 1, case when i > 29900 then now() - interval '1 minute' end from generate_series(1, 30000) i
                """.formatted(id("i")),
                """
                insert into officer_assignments (officer_id, unit, role, valid_from)
                select %1$s, 'G.' || mod(i, 20), 'cashier', '2025-07-01' from generate_series(1, 5000) i
                """.formatted(id("i")),
                "vacuum analyze");
    }

    private static String id(String number) {
        return "cast('00000000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0') as uuid)";
    }

    /** The n-th dossier, attempt or officer. */
    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }
}
