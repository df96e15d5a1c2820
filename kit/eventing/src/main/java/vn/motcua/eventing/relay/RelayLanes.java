package vn.motcua.eventing.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Outbox;

/**
 * The lanes this instance may send, each held by a session advisory lock. Every relay also holds a shared member lock,
 * so each can count the others and keep no more than its fair share; the locks vanish with the connection.
 */
final class RelayLanes {

    private static final int MEMBERS = 0x6d6f7463;
    private static final int LANES = 0x6d6f7464;
    private static final Duration BETWEEN_SHARES = Duration.ofSeconds(2);

    private final Connection database;
    private final Set<Short> held = new TreeSet<>();
    private @Nullable Long sharedAt;
    private int members = 1;

    RelayLanes(Connection database) throws SQLException {
        this.database = database;
        try (Statement join = database.createStatement()) {
            join.execute("select pg_advisory_lock_shared(" + MEMBERS + ", 0)");
        }
    }

    Set<Short> held() {
        return held;
    }

    boolean alone() {
        return members == 1;
    }

    /** Whether it is time to look at the others again; measured by a clock that nobody sets. */
    boolean areToBeShared() {
        return sharedAt == null || System.nanoTime() - sharedAt > BETWEEN_SHARES.toNanos();
    }

    /** Takes free lanes up to the fair share and gives up what is above it; answers whether anything changed. */
    boolean share() throws SQLException {
        sharedAt = System.nanoTime();
        Set<Short> before = Set.copyOf(held);
        members = countMembers();
        int fair = Math.ceilDiv(Outbox.LANES, members);
        for (Iterator<Short> lane = held.iterator(); held.size() > fair && lane.hasNext(); ) {
            short given = lane.next();
            lock("pg_advisory_unlock", given);
            lane.remove();
        }
        for (short lane = 0; lane < Outbox.LANES && held.size() < fair; lane++) {
            if (!held.contains(lane) && lock("pg_try_advisory_lock", lane)) {
                held.add(lane);
            }
        }
        return !before.equals(held);
    }

    private int countMembers() throws SQLException {
        String count = "select count(*) from pg_locks where locktype = 'advisory' and granted and classid = ? and"
                + " database = (select oid from pg_database where datname = current_database())";
        try (PreparedStatement query = database.prepareStatement(count)) {
            query.setLong(1, MEMBERS);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Math.max(1, row.getInt(1));
            }
        }
    }

    private boolean lock(String function, short lane) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select " + function + "(?, ?)")) {
            query.setInt(1, LANES);
            query.setInt(2, lane);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
