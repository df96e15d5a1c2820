package vn.motcua.kit.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The wire between a service under test and its database (the reactive pool's; not that of migrations and the relay): counts what goes over it, and
 * breaks it. A trip is what somebody waits for: it begins when something is sent while nothing is on its way.
 */
public final class DatabaseWire {

    /** What a connection begins with that wants to speak with the wire itself; no length of a PostgreSQL message. */
    private static final int CONTROL = 0x6d6f7463;

    private static final String BETWEEN = "\u0001";

    private final int databasePort;
    private final ServerSocket door;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger connectionNumbers = new AtomicInteger();
    private final AtomicInteger trips = new AtomicInteger();
    private final AtomicBoolean cutAtCommit = new AtomicBoolean();
    private final AtomicBoolean frozen = new AtomicBoolean();

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

    private DatabaseWire(int databasePort) {
        this.databasePort = databasePort;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("database-wire").start(this::accept);
    }

    /** The port of the wire to this database server; one wire serves the whole JVM. */
    static int port(int databasePort) {
        return Integer.parseInt(SharedState.getOrCreate(
                "wire.port", () -> Integer.toString(new DatabaseWire(databasePort).door.getLocalPort())));
    }

    /** Counts from here on. */
    public static void startCounting() {
        tell("count");
    }

    /** What went over the wire since counting began. */
    public static Count counted() {
        String[] told = tell("counted").split(BETWEEN, -1);
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
            out.writeInt(CONTROL);
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

    private String obey(String command) {
        switch (command) {
            case "count" -> {
                sent.clear();
                trips.set(0);
            }
            case "cut" -> cutAtCommit.set(true);
            case "freeze" -> frozen.set(true);
            case "thaw" -> {
                connections.forEach(Connection::cut);
                frozen.set(false);
            }
            default -> {
                return trips.get() + BETWEEN + sent.stream().map(Sent::toString).collect(Collectors.joining(BETWEEN));
            }
        }
        return "";
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> welcome(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void welcome(Socket client) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
            int first = in.readInt();
            if (first == CONTROL) {
                byte[] answer = obey(in.readUTF()).getBytes(StandardCharsets.UTF_8);
                DataOutputStream out = new DataOutputStream(client.getOutputStream());
                out.writeInt(answer.length);
                out.write(answer);
                out.flush();
                client.close();
            } else {
                new Connection(client, in, new Socket(InetAddress.getLoopbackAddress(), databasePort)).start(first);
            }
        } catch (IOException databaseIsAway) {
            // The client sees its connection end.
            closeQuietly(client);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private final class Connection {

        private final Socket client;
        private final DataInputStream fromClient;
        private final Socket database;
        private final Map<String, String> prepared = new ConcurrentHashMap<>();
        private final Map<String, String> portals = new ConcurrentHashMap<>();
        private final AtomicInteger outstanding = new AtomicInteger();
        private final int number = connectionNumbers.incrementAndGet();
        private int trip;

        Connection(Socket client, DataInputStream fromClient, Socket database) throws IOException {
            this.client = client;
            this.fromClient = fromClient;
            this.database = database;
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        void start(int lengthOfStartup) {
            connections.add(this);
            Thread.ofVirtual().start(() -> carry(() -> questions(lengthOfStartup)));
            Thread.ofVirtual().start(() -> carry(this::answers));
        }

        private interface Way {
            void go() throws IOException;
        }

        private void carry(Way way) {
            try {
                way.go();
            } catch (IOException ended) {
                // Either side has ended it.
            } finally {
                cut();
            }
        }

        void cut() {
            connections.remove(this);
            closeQuietly(client);
            closeQuietly(database);
        }

        private void questions(int lengthOfStartup) throws IOException {
            DataInputStream in = fromClient;
            OutputStream out = new BufferedOutputStream(database.getOutputStream(), 1 << 16);
            byte[] startup = body(in, lengthOfStartup);
            send(out, -1, startup);
            out.flush();
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] body = body(in, in.readInt());
                waitWhileFrozen();
                look(kind, body);
                send(out, kind, body);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        private void answers() throws IOException {
            DataInputStream in = new DataInputStream(new BufferedInputStream(database.getInputStream(), 1 << 16));
            OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16);
            boolean ready = false;
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] body = body(in, in.readInt());
                waitWhileFrozen();
                if (kind == 'C'
                        && cutAtCommit.get()
                        && text(body, 0).equals("COMMIT")
                        && cutAtCommit.compareAndSet(true, false)) {
                    throw new EOFException("cut");
                }
                send(out, kind, body);
                if (kind == 'Z' && ready) {
                    outstanding.updateAndGet(count -> Math.max(0, count - 1));
                }
                ready |= kind == 'Z';
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        private void waitWhileFrozen() throws IOException {
            while (frozen.get()) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new EOFException("interrupted");
                }
                if (client.isClosed()) {
                    throw new EOFException("given up");
                }
            }
        }

        private void look(int kind, byte[] body) {
            switch (kind) {
                case 'Q' -> {
                    begun();
                    add(text(body, 0));
                }
                case 'P' ->
                    prepared.put(text(body, 0), text(body, text(body, 0).getBytes(StandardCharsets.UTF_8).length + 1));
                case 'B' -> {
                    String portal = text(body, 0);
                    String statement = text(body, portal.getBytes(StandardCharsets.UTF_8).length + 1);
                    portals.put(portal, prepared.getOrDefault(statement, statement));
                }
                case 'E' -> add(portals.getOrDefault(text(body, 0), ""));
                case 'S' -> begun();
                default -> {}
            }
        }

        private void add(String statement) {
            sent.add(new Sent(number, outstanding.get() == 0 ? trip + 1 : trip, statement));
        }

        private void begun() {
            if (outstanding.getAndIncrement() == 0) {
                trips.incrementAndGet();
                trip++;
            }
        }
    }

    private static byte[] body(DataInputStream in, int length) throws IOException {
        byte[] body = new byte[length - 4];
        in.readFully(body);
        return body;
    }

    private static void send(OutputStream out, int kind, byte[] body) throws IOException {
        if (kind >= 0) {
            out.write(kind);
        }
        int length = body.length + 4;
        out.write(new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        out.write(body);
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    /** Statements without begin and commit, as a test compares them: their first words, in lower case. */
    public static List<String> work(Count count) {
        return count.statements().stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.matches("begin|commit|rollback"))
                .toList();
    }
}
