package vn.motcua.local.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.stack.Postgres;

/** Checks I1 to I9, after what is under way has had a moment to arrive. */
public final class Auditing {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Installation installation;
    private final Settings settings;
    private final Postgres postgres;

    /** An audit of this installation, whose PostgreSQL and Kafka run. */
    public Auditing(Installation installation, Settings settings, Postgres postgres) {
        this.installation = installation;
        this.settings = settings;
        this.postgres = postgres;
    }

    /** Checks everything and tells each invariant with its figures. */
    public List<Finding> run(PrintStream out) throws SQLException, IOException, InterruptedException {
        long begin = System.nanoTime();
        Groups groups = settled(out);
        EventLog events = EventLog.read(settings.address(Port.KAFKA));
        Evidence evidence = new Evidence(installation, postgres, events);
        List<Invariant> invariants = List.of(
                new CreationsExistOnce(),
                new OneKeyOneAnswer(),
                new EventsWithoutGaps(),
                new OrderInPartitions(),
                new OneEffect(groups),
                new MoneyAgrees(),
                new ViewAgrees(),
                new TrailComplete(),
                new NoPersonalData());
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : invariants) {
            Finding finding = invariant.check(evidence);
            findings.add(finding);
            out.print(finding.text());
        }
        out.printf(Locale.ROOT, "Audited in %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        return findings;
    }

    /** Waits until outboxes, consumers and notices are done, or patience ends; what has not arrived by then is a finding. */
    private Groups settled(PrintStream out) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Evidence databases = new Evidence(installation, postgres, new EventLog());
        while (true) {
            Groups groups = Groups.now(settings.address(Port.KAFKA));
            long waiting = groups.behind()
                    + databases.number(
                            "notification", "select count(*) from notices where state in ('PENDING', 'SENDING')");
            for (String database : Postgres.DATABASES) {
                waiting += databases.number(database, "select count(*) from outbox");
            }
            if (waiting == 0 || System.nanoTime() > deadline) {
                if (waiting > 0) {
                    out.println("After " + PATIENCE.toSeconds() + " s " + waiting
                            + " events or notices are still under way.");
                }
                return groups;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
