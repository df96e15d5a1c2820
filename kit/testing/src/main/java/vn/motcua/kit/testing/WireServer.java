package vn.motcua.kit.testing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Lets connections through to the database and remembers what went over them; obeys the commands of {@link DatabaseWire}. */
final class WireServer {

    /** What a connection begins with that wants to speak with the wire itself; no length of a PostgreSQL message. */
    static final int CONTROL = 0x6d6f7463;

    static final String BETWEEN = "\u0001";

    final List<WireConnection> connections = new CopyOnWriteArrayList<>();
    final List<DatabaseWire.Sent> sent = new CopyOnWriteArrayList<>();
    final AtomicInteger connectionNumbers = new AtomicInteger();
    final AtomicInteger trips = new AtomicInteger();
    final AtomicBoolean cutAtCommit = new AtomicBoolean();
    final AtomicBoolean frozen = new AtomicBoolean();
    private final int databasePort;
    private final ServerSocket door;

    WireServer(int databasePort) {
        this.databasePort = databasePort;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("database-wire").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
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
                connections.forEach(WireConnection::cut);
                frozen.set(false);
            }
            default -> {
                return trips.get()
                        + BETWEEN
                        + sent.stream().map(DatabaseWire.Sent::toString).collect(Collectors.joining(BETWEEN));
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
                new WireConnection(this, client, in, new Socket(InetAddress.getLoopbackAddress(), databasePort))
                        .start(first);
            }
        } catch (IOException databaseIsAway) {
            // The client sees its connection end.
            WireConnection.closeQuietly(client);
        }
    }
}
