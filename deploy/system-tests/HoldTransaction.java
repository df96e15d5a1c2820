import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds a transaction open in each service's database: {@code java HoldTransaction.java ADDRESS SECONDS}, password of the superuser in PASSWORD. */
public final class HoldTransaction {

    public static void main(String[] arguments) throws Exception {
        List<Connection> open = new ArrayList<>();
        for (String database : List.of("catalog", "intake", "workflow", "payment", "notification")) {
            open.add(held("jdbc:postgresql://" + arguments[0] + "/" + database));
        }
        Thread.sleep(1_000L * Long.parseLong(arguments[1]));
        for (Connection connection : open) {
            connection.close();
        }
    }

    /** Its snapshot keeps every row that dies from now on; its number keeps the horizon. */
    private static Connection held(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", System.getenv("PASSWORD"));
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0; set idle_in_transaction_session_timeout = 0");
            statement.execute("select pg_current_xact_id(), (select count(*) from outbox)");
        }
        return connection;
    }
}
