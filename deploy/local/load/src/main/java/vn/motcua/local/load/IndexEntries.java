package vn.motcua.local.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.motcua.local.stack.Postgres;

/**
 * Counts the entries that were made in indexes, from PostgreSQL's own log of changes: an index that holds only some rows gets none for the others,
 * which no other figure of the server tells.
 */
final class IndexEntries {

    /** A page that is full is split as its new entry comes. */
    private static final String MADE = """
            select coalesce(sum(count), 0) from pg_get_wal_stats('0/0'::pg_lsn + ?, '0/0'::pg_lsn + ?, true)
             where "resource_manager/record_type" in ('Btree/INSERT_LEAF', 'Btree/INSERT_POST', 'Btree/SPLIT_L', 'Btree/SPLIT_R')
            """;

    private IndexEntries() {}

    static double between(Postgres postgres, Counters begin, Counters end) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement prepare = connection.createStatement();
                PreparedStatement count = connection.prepareStatement(MADE)) {
            prepare.execute("create extension if not exists pg_walinspect");
            count.setBigDecimal(1, BigDecimal.valueOf((long) begin.sum("wal", "")));
            count.setBigDecimal(2, BigDecimal.valueOf((long) end.sum("wal", "")));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
