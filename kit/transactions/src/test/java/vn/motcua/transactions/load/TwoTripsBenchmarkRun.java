package vn.motcua.transactions.load;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Statements;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.UnitOfWork;

/**
 * What one command costs when each statement is waited for, and when it takes two trips: one look-up, one locked read, five rows of 300 bytes and an
 * update, ten commands at once. Only when asked for by name: {@code mvn -pl kit/transactions -am test -Dtest=TwoTripsBenchmarkRun
 * -Dsurefire.failIfNoSpecifiedTests=false}. Says CPU-milliseconds a command of this JVM, of PostgreSQL, and commands a second, A-B-B-A.
 */
@QuarkusTest
@WithInfrastructure("transactions")
class TwoTripsBenchmarkRun {

    private static final int AT_ONCE = 10;
    private static final int SUBJECTS = 1000;
    private static final String TEXT = "x".repeat(300);
    private static final String LOOK_UP = "select body from bench_keys where id = $1";
    private static final String LOCK = "select state, version from bench_rows where id = $1 for update";
    private static final String LINE = "insert into bench_lines (id, row_id, body) values ($1, $2, $3)";
    private static final String UPDATE = "update bench_rows set state = $2, version = version + 1 where id = $1";

    @Inject
    Transactions transactions;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    EventLoop eventLoop;

    @Test
    void compare() throws Exception {
        Infrastructure.database()
                .execute(
                        "transactions",
                        "drop table if exists bench_keys, bench_rows, bench_lines",
                        "create table bench_keys (id uuid primary key, body text)",
                        "create table bench_rows (id int primary key, state text, version bigint not null)",
                        "create table bench_lines (id uuid primary key, row_id int, body text)",
                        "insert into bench_rows select n, 'A', 0 from generate_series(1, " + SUBJECTS + ") n",
                        "grant all on bench_keys, bench_rows, bench_lines to transactions");
        measure("warm-up", 4000, this::oneByOne);
        measure("warm-up", 4000, this::inTwoTrips);
        measure("one by one", 10000, this::oneByOne);
        measure("two trips", 10000, this::inTwoTrips);
        measure("two trips", 10000, this::inTwoTrips);
        measure("one by one", 10000, this::oneByOne);
    }

    private Uni<String> inTwoTrips(int row) {
        return transactions.run(transaction -> {
            Asked<Boolean> known = transaction.ask(LOOK_UP, UUID.randomUUID()).as(found -> !found.isEmpty());
            Asked<String> state =
                    transaction.ask(LOCK, row).as(found -> found.getFirst().getString(0));
            return Decision.of(() -> {
                for (int line = 0; line < 5; line++) {
                    transaction.write(LINE, UUID.randomUUID(), row, TEXT);
                }
                transaction.write(UPDATE, row, known.answer() ? "?" : next(state.answer()));
                return "";
            });
        });
    }

    private Uni<String> oneByOne(int row) {
        return unitOfWork.run(session -> Statements.select(session, LOOK_UP, UUID.randomUUID())
                .chain(() -> Statements.select(session, LOCK, row))
                .chain(found -> lines(session, row, 5)
                        .chain(() -> Statements.update(session, UPDATE, row, next((String) found.getFirst()[0]))))
                .replaceWith(""));
    }

    private static Uni<Integer> lines(Mutiny.Session session, int row, int left) {
        Uni<Integer> line = Statements.update(session, LINE, UUID.randomUUID(), row, TEXT);
        return left == 1 ? line : line.chain(() -> lines(session, row, left - 1));
    }

    private static String next(String state) {
        return "A".equals(state) ? "B" : "A";
    }

    private void measure(String name, int commands, java.util.function.IntFunction<Uni<String>> command)
            throws Exception {
        long own = ownCpu();
        long server = serverCpu();
        long started = System.nanoTime();
        Semaphore free = new Semaphore(AT_ONCE);
        for (int n = 0; n < commands; n++) {
            int row = 1 + n % SUBJECTS;
            free.acquire();
            Supplier<Uni<String>> work = () -> command.apply(row);
            CompletableFuture<String> done = eventLoop.start(work);
            var _ = done.whenComplete((answer, failure) -> free.release());
        }
        free.acquire(AT_ONCE);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%-10s %6.0f commands/s, CPU-ms a command: client %.3f, PostgreSQL %.3f%n",
                name, commands / seconds, (ownCpu() - own) / 1e6 / commands, (serverCpu() - server) / 1e6 / commands);
    }

    private static long ownCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Of all processes named postgres: on a machine that runs another server too, that one should rest. */
    private static long serverCpu() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .mapToLong(process -> process.info()
                        .totalCpuDuration()
                        .map(cpu -> cpu.toNanos())
                        .orElse(0L))
                .sum();
    }
}
