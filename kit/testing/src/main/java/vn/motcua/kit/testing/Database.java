package vn.motcua.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server of the tests. All its methods answer only when what they say is done. */
public final class Database {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    Database() {}

    /** Starts the server again after {@link #stop} or {@link #kill}, with its data, on the same port. */
    public void start() {
        var server = server();
        server.start();
        // A server killed a moment ago may still hold its memory, so a start that fails at once is tried again.
        Awaitility.await("PostgreSQL answers")
                .atMost(START_LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (answers()) {
                        return true;
                    }
                    if (!server.isAlive()) {
                        server.start();
                    }
                    return false;
                });
    }

    /** Shuts the server down: sessions are ended, everything is written. */
    public void stop() {
        server().stop();
    }

    /** Ends the server without warning. */
    public void kill() {
        server().kill();
    }

    /** {@link #stop} and {@link #start}. */
    public void restart() {
        stop();
        start();
    }

    /** The JDBC address of one of the databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SharedState.number("postgres.port") + "/" + database;
    }

    /** The address of one of the databases for the reactive client, by way of the {@link DatabaseWire}. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + DatabaseWire.port(SharedState.number("postgres.port")) + "/" + database;
    }

    /** The role that owns a database and migrates it; the one that serves has the database's name and may do less. */
    public String owner(String database) {
        return database + "_owner";
    }

    /** The password of every role. */
    public String password() {
        return SharedState.get("postgres.password");
    }

    /** Makes a database with its {@link #owner} and a role of the same name that serves, unless it is there already. */
    public void create(String database) {
        ensureStarted();
        if (select("postgres", "select 1 from pg_database where datname = ?", database)
                .isEmpty()) {
            for (String role : List.of(database, owner(database))) {
                execute("postgres", "create role \"" + role + "\" login password '" + password() + "'");
            }
            execute("postgres", "create database \"" + database + "\" owner \"" + owner(database) + "\"");
        }
    }

    /** A new connection as the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres");
    }

    /** A new connection as one of the roles; the caller closes it. */
    public Connection connect(String database, String role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password());
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        // Not DriverManager: it knows only the drivers of the class loader that asked first.
        var driver = ServiceLoader.load(Driver.class, Database.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.getClass().getName().startsWith("org.postgresql."))
                .findFirst()
                .orElseThrow();
        var connection = driver.connect(jdbcUrl(database), properties);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + jdbcUrl(database));
        }
        return connection;
    }

    /** Runs statements as the superuser, each in its own transaction. */
    public void execute(String database, String... statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows as maps from column name to value; {@code ?} stands for the parameters in turn. */
    public List<Map<String, @Nullable Object>> select(String database, String sql, Object... parameters) {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                var result = new ArrayList<Map<String, @Nullable Object>>();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), rows.getObject(i));
                    }
                    result.add(row);
                }
                return result;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void ensureStarted() {
        if (SharedState.has("postgres.ready")) {
            return;
        }
        SharedState.getOrCreate("postgres.password", () -> UUID.randomUUID().toString());
        SharedState.getOrCreate("postgres.port", () -> Integer.toString(Ports.free()));
        start();
        SharedState.put("postgres.ready", "yes");
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Server server() {
        int port = SharedState.number("postgres.port");
        if (DockerContainer.wanted()) {
            return DockerContainer.postgres(port, password());
        }
        var folder = Path.of(SharedState.getOrCreate("postgres.folder", () -> newFolder("postgres-")));
        return EmbeddedPostgres.in(folder, port, password());
    }

    static String newFolder(String prefix) {
        try {
            // PostgreSQL may run as another account than the one that starts it.
            var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.createTempDirectory("motcua-" + prefix, open).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
