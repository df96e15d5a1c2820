package vn.motcua.kit.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The wire between a service under test and its database (the reactive pool's; not that of migrations and the relay): counts what goes over it, and
 * breaks it. A trip is what somebody waits for: it begins when something is sent while nothing is on its way.
 */
public final class DatabaseWire {

    private DatabaseWire() {}

    /** A statement that went over the wire, on which connection and which of the wire's trips. */
    public record Sent(int connection, int trip, String statement) {

        static Sent of(String told) {
            String[] parts = told.split(" ", 3);
            return new Sent(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return connection + " " + trip + " " + statement;
        }

        boolean is(String word) {
            return statement.strip().equalsIgnoreCase(word);
        }
    }

    /**
     * What went over the wire.
     *
     * @param trips how often somebody waited; a trip more where an answer overtook the next question, so that only the least of some attempts says much
     */
    public record Count(List<Sent> sent, int trips) {

        /** The statements in their order, with begin and commit; a prepared one is known by its text. */
        public List<String> statements() {
            return sent.stream().map(Sent::statement).toList();
        }

        /** The same by transaction, in the order of their ends; what ran outside of one stands alone. */
        public List<Count> transactions() {
            List<Count> ended = new ArrayList<>();
            Map<Integer, List<Sent>> open = new HashMap<>();
            for (Sent one : sent) {
                if (one.is("begin")) {
                    open.put(one.connection(), new ArrayList<>());
                }
                List<Sent> transaction = open.getOrDefault(one.connection(), new ArrayList<>());
                transaction.add(one);
                if (!open.containsKey(one.connection()) || one.is("commit") || one.is("rollback")) {
                    open.remove(one.connection());
                    ended.add(new Count(transaction, (int)
                            transaction.stream().map(Sent::trip).distinct().count()));
                }
            }
            return ended;
        }
    }

    /** The port of the wire to this database server; one wire serves the whole JVM. */
    static int port(int databasePort) {
        return Integer.parseInt(
                SharedState.getOrCreate("wire.port", () -> Integer.toString(new WireServer(databasePort).port())));
    }

    /** Counts from here on. */
    public static void startCounting() {
        tell("count");
    }

    /** What went over the wire since counting began. */
    public static Count counted() {
        String[] told = tell("counted").split(WireServer.BETWEEN, -1);
        return new Count(
                List.of(told).subList(1, told.length).stream()
                        .filter(statement -> !statement.isEmpty())
                        .map(Sent::of)
                        .toList(),
                Integer.parseInt(told[0]));
    }

    /** Lets the next commit reach the database, and cuts the connection before its answer comes back. */
    public static void cutAtNextCommit() {
        tell("cut");
    }

    /** From now on nothing comes through, and nobody notices: the peer hangs. */
    public static void freeze() {
        tell("freeze");
    }

    /** Cuts what was frozen, and lets new connections through. */
    public static void thaw() {
        tell("thaw");
    }

    /** Every class loader has a copy of this class; they speak with the one that holds the wire. */
    private static String tell(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SharedState.number("wire.port"))) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(WireServer.CONTROL);
            out.writeUTF(command);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] answer = new byte[in.readInt()];
            in.readFully(answer);
            return new String(answer, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statements without begin and commit, as a test compares them: their first words, in lower case. */
    public static List<String> work(Count count) {
        return count.statements().stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.matches("begin|commit|rollback"))
                .toList();
    }
}
