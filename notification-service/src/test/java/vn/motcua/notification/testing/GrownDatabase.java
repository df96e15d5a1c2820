package vn.motcua.notification.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;

/** A database with the tables of this service and very many rows, beside the one the service under test works with. */
public final class GrownDatabase {

    public static final String NAME = "notification_grown";

    private static final Pattern SCAN = Pattern.compile(
            "\"Node Type\"\\s*:\\s*\"Seq Scan\"[^{}]*\"Relation Name\"\\s*:\\s*\"(recipients|deliveries|inbox_items|letters_to_addresses)\"");

    private GrownDatabase() {}

    /** Makes it, unless another class has: of 50,000 dossiers two notices each, few of which are not sent yet. */
    public static void create() {
        var database = Infrastructure.database();
        database.create(NAME);
        Flyway.configure()
                .dataSource(database.jdbcUrl(NAME), database.owner(NAME), database.password())
                .locations("db/eventing", "db/kit", "db/migration")
                .load()
                .migrate();
        if (!database.select(NAME, "select 1 from recipients limit 1").isEmpty()) {
            return;
        }
        database.execute(
                NAME,
                """
                insert into recipients (dossier_id, name, email, phone, language, dossier_code, receiving_unit, competent_unit)
                select uuidv7(), 'Nguyễn Văn ' || i, i || '@example.vn', (84900000000 + i)::text, 'vi', 'G-' || i, 'G.' || mod(i, 20), 'G.' || mod(i, 20)
                  from generate_series(1, 50000) i
                """,
                """
                insert into deliveries (dossier_id, notice_id, template, facts, raised_at, state, attempts, due_at, ended_at)
                select dossier_id, uuidv7(), 'filed', '{"at":"2026-11-23T01:02:03Z"}', now(), 'SENT', 1, now(), now() from recipients
                """,
                """
                insert into deliveries (dossier_id, notice_id, template, facts, raised_at, state, attempts, due_at)
                select dossier_id, uuidv7(), 'received', '{"at":"2026-11-23T01:02:03Z"}', now(),
                       case when mod(n, 100) < 97 then 'SENT' else 'PENDING' end, 1,
                       case mod(n, 100) when 99 then timestamptz 'infinity' else now() - interval '1 minute' end
                  from (select dossier_id, row_number() over () as n from recipients) r
                """,
                """
                update recipients set owner = gen_random_uuid()
                """,
                """
                insert into inbox_items (reader, id, dossier_id, template, facts, raised_at, read_at)
                select r.owner, n.notice_id, n.dossier_id, n.template, n.facts, n.raised_at, now() from deliveries n join recipients r using (dossier_id)
                """,
                """
                insert into inbox_items (reader, id, dossier_id, template, facts, raised_at, read_at)
                select uuid '00000000-0000-4000-8000-0000000000aa', uuidv7(), dossier_id, 'step-overdue', '{"at":"2026-11-23T01:02:03Z"}', now(),
                       case when mod(n, 500) <> 0 then now() end
                  from (select dossier_id, row_number() over () as n from recipients) r
                """,
                """
                insert into letters_to_addresses (address, hour, letters)
                select sha256(convert_to(i || '@example.vn', 'UTF8')), date_trunc('hour', now()), 1 from generate_series(1, 50000) i
                """,
                "vacuum analyze letters_to_addresses",
                "vacuum analyze recipients",
                "vacuum analyze deliveries",
                "vacuum analyze inbox_items");
    }

    /** An officer whose inbox holds 50,000 items, 100 of them unread. */
    public static final UUID OFFICER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    /** The n-th dossier. */
    public static UUID dossier(int number) {
        return (UUID) Objects.requireNonNull(Infrastructure.database()
                .select(NAME, "select dossier_id from recipients where dossier_code = ?", "G-" + number)
                .getFirst()
                .get("dossier_id"));
    }

    /** Several of them. */
    public static List<UUID> dossiers(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> dossier(i * 700))
                .toList();
    }

    /** Fails when a table that grows for ever was read from end to end. */
    public static void assertNoScan(ExplainedQuery query) {
        assertThat(SCAN.matcher(query.plan()).find()).as(query.plan()).isFalse();
    }
}
