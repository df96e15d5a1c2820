package vn.motcua.local.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.motcua.local.stack.Postgres;

/**
 * What the database server has counted so far in the services' databases.
 *
 * @param commits transactions, reading ones included
 * @param rollbacks transactions given up
 * @param rowsWritten rows inserted, updated and deleted
 * @param walBytes write-ahead log of the whole server
 */
record DatabaseCounters(long commits, long rollbacks, long rowsWritten, long walBytes) {

    private static final String QUERY = """
            select sum(xact_commit), sum(xact_rollback), sum(tup_inserted + tup_updated + tup_deleted),
                   pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')
              from pg_stat_database where datname in ('catalog', 'intake', 'workflow', 'payment', 'notification')
            """;

    static DatabaseCounters now(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new DatabaseCounters(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    DatabaseCounters since(DatabaseCounters earlier) {
        return new DatabaseCounters(
                commits - earlier.commits,
                rollbacks - earlier.rollbacks,
                rowsWritten - earlier.rowsWritten,
                walBytes - earlier.walBytes);
    }
}
