package vn.motcua.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Database;
import vn.motcua.kit.testing.Infrastructure;

/** A database of before, whose serving role owned everything, is handed over to an owner as the runbook says. */
class HandingOverTest {

    private static final String NAME = "handed_over";
    private static final String ENTRY =
            "insert into audit_entries values ('thing:1', 1, now(), 'somebody', 'Deed', '{}', '', 'hash')";

    private final Database database = Infrastructure.database();

    @Test
    void theServingRoleKeepsWhatItNeedsAndLosesTheRest() throws SQLException {
        database.create(NAME);
        database.execute("postgres", "alter database " + NAME + " owner to " + NAME);
        migrate(NAME);
        serve("alter table audit_entries disable trigger user");
        serve("alter table audit_entries enable trigger user");

        database.execute("postgres", "alter database " + NAME + " owner to " + database.owner(NAME));
        database.execute(NAME, "reassign owned by " + NAME + " to " + database.owner(NAME));
        migrate(database.owner(NAME));
        migrate(database.owner(NAME));

        serve(ENTRY);
        serve("select * from audit_entries");
        serve("insert into outbox (id, lane, topic, source, type, subject, seq, time, payload)"
                + " values (gen_random_uuid(), 0, 't', 's', 't', 's', 1, now(), '{}')");
        serve("delete from outbox");
        for (String attack : List.of("alter table audit_entries disable trigger user", "delete from audit_entries")) {
            assertThatThrownBy(() -> serve(attack))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private void serve(String sql) throws SQLException {
        try (Connection serving = database.connect(NAME, NAME);
                Statement statement = serving.createStatement()) {
            statement.execute(sql);
        }
    }

    private void migrate(String role) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(NAME), role, database.password())
                .locations("db/eventing", "db/kit")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
