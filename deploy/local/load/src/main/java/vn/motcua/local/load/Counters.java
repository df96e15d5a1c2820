package vn.motcua.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.local.stack.Context;
import vn.motcua.local.stack.Postgres;

/** Everything that PostgreSQL and Kafka have counted so far, as one flat list of numbers: {@code intake/dossiers/updated}, {@code wal}, {@code offsets}. */
final class Counters {

    private static final String TABLES = """
            select s.relname, s.n_tup_ins, s.n_tup_upd, s.n_tup_hot_upd, s.n_tup_del, s.seq_tup_read, pg_total_relation_size(s.relid)
              from pg_stat_user_tables s""";
    private static final String DATABASE =
            "select xact_commit, xact_rollback, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') from pg_stat_database where datname = current_database()";
    private static final String BACKENDS =
            "select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()";
    private static final String SWITCHES = "voluntary_ctxt_switches:";

    private final Map<String, Double> numbers;

    private Counters(Map<String, Double> numbers) {
        this.numbers = numbers;
    }

    /** What is counted now. */
    static Counters now(Context context) throws SQLException, IOException, InterruptedException {
        Map<String, Double> numbers = new TreeMap<>();
        for (String database : Postgres.DATABASES) {
            try (Connection connection = context.stack().postgres().connect(database);
                    Statement statement = connection.createStatement()) {
                tables(database, statement, numbers);
                backends(database, statement, numbers);
                try (ResultSet row = statement.executeQuery(DATABASE)) {
                    row.next();
                    numbers.put(database + "/commits", row.getDouble(1));
                    numbers.put(database + "/rollbacks", row.getDouble(2));
                    numbers.put("wal", row.getDouble(3));
                }
            }
        }
        numbers.put("offsets", CommittedOffsets.records(context.settings()));
        EventDelays delays = EventDelays.now(context.settings());
        numbers.put("events", (double)
                delays.buckets().keySet().stream().mapToLong(delays::count).sum());
        return new Counters(numbers);
    }

    private static void tables(String database, Statement statement, Map<String, Double> numbers) throws SQLException {
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String table = database + "/" + row.getString(1);
                double written = row.getDouble(2) + row.getDouble(3) + row.getDouble(5);
                numbers.put(table + "/rows", written);
                numbers.put(table + "/updated", row.getDouble(3));
                numbers.put(table + "/hot", row.getDouble(4));
                numbers.put(table + "/moved", row.getDouble(2) + row.getDouble(3));
                numbers.put(table + "/scanned", row.getDouble(6));
                numbers.put(table + "/bytes", row.getDouble(7));
            }
        }
    }

    /** How often the server's processes fell asleep: nearly always because they wait for their client's next message. */
    private static void backends(String database, Statement statement, Map<String, Double> numbers)
            throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery(BACKENDS)) {
            while (row.next()) {
                numbers.put(database + "/" + row.getInt(1) + "/sleeps", sleeps(row.getInt(1)));
            }
        }
    }

    private static double sleeps(int pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Integer.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(SWITCHES))
                    .mapToDouble(line ->
                            Double.parseDouble(line.substring(SWITCHES.length()).strip()))
                    .sum();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** What was added since then. */
    Counters since(Counters earlier) {
        Map<String, Double> difference = new TreeMap<>();
        numbers.forEach((name, number) -> difference.put(name, number - earlier.numbers.getOrDefault(name, 0.0)));
        return new Counters(difference);
    }

    /** Without what another time of the same kind would have added, by its length. */
    Counters without(Counters idle, double times) {
        Map<String, Double> rest = new TreeMap<>();
        numbers.forEach((name, number) -> rest.put(name, number - times * idle.numbers.getOrDefault(name, 0.0)));
        return new Counters(rest);
    }

    /** Every number whose name ends so, by the name without its end. */
    Map<String, Double> each(String end) {
        Map<String, Double> each = new TreeMap<>();
        numbers.forEach((name, number) -> {
            if (name.endsWith(end)) {
                each.put(name.substring(0, name.length() - end.length()), number);
            }
        });
        return each;
    }

    /** The sum of every number whose name begins and ends so. */
    double sum(String begin, String end) {
        return numbers.entrySet().stream()
                .filter(number ->
                        number.getKey().startsWith(begin) && number.getKey().endsWith(end))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
