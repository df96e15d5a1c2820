package vn.motcua.notification.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Database;
import vn.motcua.kit.testing.Infrastructure;

/** A database of the version before, with notices on every way, goes on under the tables of this one. */
class UpgradeTest {

    private static final String BEFORE = "0103";
    private static final String DOSSIER = "00000000-0000-0000-0000-0000000000d1";

    private final Database database = Infrastructure.database();
    private final String name =
            "notification_upgrade_" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        database.create(name);
        migrate(BEFORE);
        database.execute(name, """
                insert into recipients (dossier_id, name, email, language, dossier_code, receiving_unit, competent_unit, event_seq)
                values ('00000000-0000-0000-0000-0000000000d1', 'Lê Văn Bốn', 'bon@example.vn', 'vi', 'H26-1', 'H26.30.01', 'H26.30.01', 1),
                       ('00000000-0000-0000-0000-0000000000d2', null, null, null, null, 'H26.30.01', 'H26.30.01', 0)
                """, """
                insert into notices (id, event_id, dossier_id, template, facts, state, attempts, raised_at, due_at, ended_at)
                select v.id::uuid, v.event::uuid, v.dossier::uuid, v.template, '{"at":"2026-11-23T01:02:03Z"}', v.state, v.attempts, now(), v.due, v.ended
                  from (values
                    ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-0000000000d1',
                     'filed', 'SENT', 1, now(), now()),
                    ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-0000000000e2', '00000000-0000-0000-0000-0000000000d1',
                     'received', 'SENDING', 1, now() - interval '1 minute', null),
                    ('00000000-0000-0000-0000-0000000000a3', '00000000-0000-0000-0000-0000000000e3', '00000000-0000-0000-0000-0000000000d1',
                     'paid', 'PENDING', 3, now() + interval '1 hour', null),
                    ('00000000-0000-0000-0000-0000000000a4', '00000000-0000-0000-0000-0000000000e4', '00000000-0000-0000-0000-0000000000d2',
                     'filed', 'PENDING', 0, timestamptz 'infinity', null)) as v(id, event, dossier, template, state, attempts, due, ended)
                """);
    }

    @Test
    void openNoticesKeepTheirIdsAndTheirPlaces() {
        migrate("latest");

        assertThat(database.select(name, """
                select right(id::text, 2) as id, right(event_id::text, 2) as event, state, attempts from notices
                 where state <> 'SENT' order by id
                """))
                .containsExactly(
                        Map.of("id", "a2", "event", "e2", "state", "SENDING", "attempts", 1),
                        Map.of("id", "a3", "event", "e3", "state", "PENDING", "attempts", 3),
                        Map.of("id", "a4", "event", "e4", "state", "PENDING", "attempts", 0));
        assertThat(database.select(name, "select 1 from notices where due_at = 'infinity'"))
                .hasSize(1);
    }

    @Test
    void letsAnInstanceOfTheVersionBeforeGoOn() {
        migrate("latest");

        String raise = """
                insert into notices (dossier_id, id, template, facts, raised_at, state, attempts, due_at, ended_at, failure)
                values ('%s', '00000000-0000-0000-0000-0000000000e9', 'paid', '{}', now(), 'PENDING', 0, now(), null, null)
                on conflict do nothing
                """.formatted(DOSSIER);
        database.execute(name, raise, raise);

        assertThat(database.select(name, "select 1 from notices where template = 'paid'"))
                .hasSize(2);
    }

    /** It leases and moves mails, and never sees what goes over another channel. */
    @Test
    void whatGoesOverOtherChannelsIsHiddenFromTheVersionBefore() {
        migrate("latest");
        database.execute(name, """
                insert into deliveries (dossier_id, notice_id, channel, template, facts, state, raised_at, due_at)
                values ('%s', '00000000-0000-0000-0000-0000000000a3', 'SMS', 'paid', '{}', 'PENDING', now(), now())
                """.formatted(DOSSIER), """
                with due as materialized (
                    select n.dossier_id, n.id from notices n where n.state in ('PENDING', 'SENDING') and n.due_at < 'infinity'
                     order by n.due_at limit 100 for no key update skip locked)
                update notices n set state = 'SENT', due_at = now(), ended_at = now() from due
                 where n.dossier_id = due.dossier_id and n.id = due.id
                """);

        assertThat(database.select(name, """
                select right(notice_id::text, 2) as id, channel, state from deliveries where dossier_id = '%s' order by notice_id, channel
                """.formatted(DOSSIER)))
                .containsExactly(
                        Map.of("id", "a1", "channel", "EMAIL", "state", "SENT"),
                        Map.of("id", "a2", "channel", "EMAIL", "state", "SENT"),
                        Map.of("id", "a3", "channel", "EMAIL", "state", "SENT"),
                        Map.of("id", "a3", "channel", "SMS", "state", "PENDING"));
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
