package vn.motcua.local.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Databases databases;

    /** An audit of this installation, whose PostgreSQL and Kafka run. */
    public Auditing(Installation installation, Settings settings, Databases databases) {
        this.installation = installation;
        this.settings = settings;
        this.databases = databases;
    }

    /**
     * Checks everything and tells each invariant with its figures.
     *
     * @param examples how many violations of each are shown
     */
    public List<Finding> run(PrintStream out, int examples) throws SQLException, IOException, InterruptedException {
        long begin = System.nanoTime();
        Groups groups = settled(out);
        EventLog events = ReadingTopics.read(settings.address(Port.KAFKA));
        List<Finding> findings = judged(new Evidence(installation, databases, events), groups);
        findings.forEach(finding -> out.print(finding.text(examples)));
        out.printf(Locale.ROOT, "Audited in %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        return findings;
    }

    /** Every invariant's finding; one that cannot be judged does not hold, and keeps nobody from judging the others. */
    static List<Finding> judged(Evidence evidence, Groups groups) throws IOException {
        Map<String, Invariant> invariants = new LinkedHashMap<>();
        invariants.put("I1", new CreationsExistOnce());
        invariants.put("I2", new OneKeyOneAnswer());
        invariants.put("I3", new EventsWithoutGaps());
        invariants.put("I4", new OrderInPartitions());
        invariants.put("I5", new OneEffect(groups, Readers.ofContract()));
        invariants.put("I6", new MoneyAgrees());
        invariants.put("I7", new ViewAgrees());
        invariants.put("I8", new TrailComplete());
        invariants.put("I9", new NoPersonalData());
        List<Finding> findings = new ArrayList<>();
        invariants.forEach((name, invariant) -> findings.add(judged(name, invariant, evidence)));
        return findings;
    }

    private static Finding judged(String name, Invariant invariant, Evidence evidence) {
        try {
            return invariant.check(evidence);
        } catch (SQLException e) {
            return unjudged(name, e.getClass().getSimpleName() + " " + e.getSQLState());
        } catch (IOException | RuntimeException e) {
            // Its message may quote what was stored, so only its kind is told.
            StackTraceElement[] trace = e.getStackTrace();
            return unjudged(name, e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    private static Finding unjudged(String name, String why) {
        Finding finding = new Finding(name, "could not be judged");
        finding.violated("the auditor met %s", why);
        return finding;
    }

    /** Waits until outboxes, consumers and notices are done, or patience ends; what has not arrived by then is a finding. */
    private Groups settled(PrintStream out) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Evidence evidence = new Evidence(installation, databases, new EventLog());
        while (true) {
            Groups groups = Groups.now(settings.address(Port.KAFKA));
            long waiting = groups.behind()
                    + evidence.number(
                            "notification", "select count(*) from deliveries where state in ('PENDING', 'SENDING')");
            for (String database : Postgres.DATABASES) {
                waiting += evidence.number(database, "select count(*) from outbox");
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
