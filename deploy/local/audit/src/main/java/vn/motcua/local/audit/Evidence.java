package vn.motcua.local.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.motcua.local.installation.Installation;

/**
 * Where the auditor looks: the databases, the topics, the journals of the sandbox, the answers that load runs kept, the logs.
 *
 * @param events everything in Kafka
 */
record Evidence(Installation installation, Databases databases, EventLog events) {

    /** Few enough that even answers and contents of a megabyte each fit into memory. */
    private static final int ROWS_AT_ONCE = 500;

    /** Receives one row. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Reads rows of a database one after the other, however many there are. */
    void each(String database, String query, Row row) throws SQLException {
        try (Connection connection = databases.connect(database)) {
            // Only in a transaction does the driver fetch in portions.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        row.take(rows);
                    }
                }
            }
        }
    }

    /** The one number that a query answers; 0 for null. */
    long number(String database, String query) throws SQLException {
        long[] number = new long[1];
        each(database, query, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** The public keys with which the trail's days may have been signed; empty where this installation has none. */
    String publicKeys() throws IOException {
        Path file = installation.auditKey().publicFile();
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** A file of the sandbox. */
    Path sandbox(String file) {
        return installation.sandbox().resolve(file);
    }
}
