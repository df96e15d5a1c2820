package vn.motcua.local.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.local.stack.Postgres;

/**
 * Counts statements while it is open, by letting the database server write each into its log: never the parameters, which may be personal.
 * Costs too much to be open while anything else is measured.
 */
final class StatementProbe implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("\\[\\d+] probe (\\w+) LOG:  (?:execute [^:]*|statement): ?\\s*(?:/\\*.*?\\*/\\s*)?(\\w+)");

    private final Postgres postgres;
    private final Path log;
    private final long begin;
    private final Thread whenKilled = new Thread(this::resetQuietly);

    StatementProbe(Postgres postgres, Path log) throws SQLException, IOException {
        this.postgres = postgres;
        this.log = log;
        this.begin = Files.exists(log) ? Files.size(log) : 0;
        Runtime.getRuntime().addShutdownHook(whenKilled);
        set(
                "alter system set log_parameter_max_length = 0",
                "alter system set log_line_prefix = '%m [%p] probe %d '",
                "alter system set log_statement = 'all'");
    }

    /** Statements so far, by database and first word; everything outside the services' databases is left out. */
    Map<String, Map<String, Long>> counts() throws IOException {
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(begin);
            bytes = new byte[Math.toIntExact(file.length() - begin)];
            file.readFully(bytes);
        }
        return counted(new String(bytes, StandardCharsets.UTF_8));
    }

    static Map<String, Map<String, Long>> counted(String lines) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        Matcher line = LINE.matcher(lines);
        while (line.find()) {
            if (Postgres.DATABASES.contains(line.group(1))) {
                counts.computeIfAbsent(line.group(1), name -> new TreeMap<>())
                        .merge(line.group(2).toLowerCase(Locale.ROOT), 1L, Long::sum);
            }
        }
        return counts;
    }

    private void set(String... commands) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private void reset() throws SQLException {
        set(
                "alter system reset log_statement",
                "alter system reset log_line_prefix",
                "alter system reset log_parameter_max_length");
    }

    private void resetQuietly() {
        try {
            reset();
        } catch (SQLException e) {
            System.err.println(
                    "PostgreSQL still logs every statement; stop that with: alter system reset log_statement");
        }
    }

    @Override
    public void close() throws SQLException {
        Runtime.getRuntime().removeShutdownHook(whenKilled);
        reset();
    }
}
