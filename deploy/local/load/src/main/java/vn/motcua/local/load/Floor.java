package vn.motcua.local.load;

import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.stack.Context;

/**
 * What this machine needs at least for the requests and commits of one lifecycle: the same number of each, through a service that does nothing but
 * insert one row, or look one up, in a database of the sandbox. Every figure of a run can so be given as a ratio that travels to other machines.
 */
final class Floor implements AutoCloseable {

    private static final String DATABASE = "sandbox";
    private static final String BODY = "{\"of\":\"the size of a small command\",\"text\":\"" + "x".repeat(240) + "\"}";
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration WINDOW = Duration.ofSeconds(15);

    private final Context context;
    private final Calls calls;
    private final Process service;
    private final int port;
    private volatile long ended;

    /**
     * What came of it.
     *
     * @param perSecond lifecycles' worth of requests a second
     * @param cpuMillis of the service and PostgreSQL, each
     */
    record Measured(double perSecond, double cpuMillis) {

        String text(double ofOurs) {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s at %.2f CPU-ms with the same requests and commits: we cost %.1f times the floor",
                    perSecond,
                    cpuMillis,
                    ofOurs / cpuMillis);
        }
    }

    Floor(Context context, Calls calls) throws IOException, SQLException {
        this.context = context;
        this.calls = calls;
        String password = context.secrets().get("postgresql." + DATABASE);
        makeDatabase(password);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FloorService.class.getName());
        builder.environment()
                .put("FLOOR_DATABASE", "postgresql://" + context.settings().address(Port.POSTGRESQL) + "/" + DATABASE);
        builder.environment().put("FLOOR_PASSWORD", password);
        this.service = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String line =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new Refused("The service that measures the floor of this machine does not start.");
        }
        this.port = Integer.parseInt(line.strip());
    }

    private void makeDatabase(String password) throws SQLException {
        try (Connection connection = context.stack().postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create role " + DATABASE + " login");
                statement.execute("create database " + DATABASE + " owner " + DATABASE);
            }
            statement.execute("alter role " + DATABASE + " password '" + password + "'");
        }
        try (Connection connection = context.stack().postgres().connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists commits");
            statement.execute(
                    "create table commits(id bigint generated always as identity primary key, body text not null)");
            statement.execute("alter table commits owner to " + DATABASE);
        }
    }

    /** Drives it with so many at once. */
    Measured measure(int concurrency) throws IOException {
        drive(concurrency, WARM_UP);
        long before = ended;
        long cpu = used();
        long begin = System.nanoTime();
        drive(concurrency, WINDOW);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long lifecycles = Math.max(1, ended - before);
        return new Measured(lifecycles / seconds, (double) (used() - cpu) / lifecycles);
    }

    private long used() throws IOException {
        long ofPostgres = ProcessTimes.now(context.installation(), List.of("postgresql"))
                .millis()
                .getOrDefault("postgresql", 0L);
        return ofPostgres + ProcessTimes.ofProcess(service.pid());
    }

    private void drive(int concurrency, Duration time) {
        long until = System.nanoTime() + time.toNanos();
        CompletableFuture<Void> done = new CompletableFuture<>();
        int[] workers = {concurrency};
        calls.loop().getOrCreateContext().runOnContext(unused -> {
            for (int i = 0; i < concurrency; i++) {
                work(until, workers, done);
            }
        });
        while (!done.isDone()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        if (done.isCompletedExceptionally()) {
            throw new Refused("The service that measures the floor of this machine does not answer.");
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void work(long until, int[] workers, CompletableFuture<Void> done) {
        if (System.nanoTime() >= until) {
            workers[0]--;
            if (workers[0] == 0) {
                done.complete(null);
            }
            return;
        }
        Future<Void> lifecycle = Future.succeededFuture();
        for (Step step : Step.values()) {
            lifecycle = lifecycle.compose(unused -> calls.toFloor(port, step.commits() ? BODY : null));
        }
        lifecycle
                .onSuccess(unused -> {
                    ended++;
                    work(until, workers, done);
                })
                .onFailure(done::completeExceptionally);
    }

    @Override
    public void close() {
        service.destroy();
    }
}
