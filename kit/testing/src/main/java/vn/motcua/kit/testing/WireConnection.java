package vn.motcua.kit.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through the wire: passes messages on and looks at those of the client. */
final class WireConnection {

    private final WireServer wire;

    private final Socket client;
    private final DataInputStream fromClient;
    private final Socket database;
    private final Map<String, String> prepared = new ConcurrentHashMap<>();
    private final Map<String, String> portals = new ConcurrentHashMap<>();
    private final AtomicInteger outstanding = new AtomicInteger();
    private final int number;
    private int trip;

    WireConnection(WireServer wire, Socket client, DataInputStream fromClient, Socket database) throws IOException {
        this.wire = wire;
        this.number = wire.connectionNumbers.incrementAndGet();
        this.client = client;
        this.fromClient = fromClient;
        this.database = database;
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
    }

    void start(int lengthOfStartup) {
        wire.connections.add(this);
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
        wire.connections.remove(this);
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
                    && wire.cutAtCommit.get()
                    && text(body, 0).equals("COMMIT")
                    && wire.cutAtCommit.compareAndSet(true, false)) {
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
        while (wire.frozen.get()) {
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
        wire.sent.add(new DatabaseWire.Sent(number, outstanding.get() == 0 ? trip + 1 : trip, statement));
    }

    private void begun() {
        if (outstanding.getAndIncrement() == 0) {
            wire.trips.incrementAndGet();
            trip++;
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

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
