package vn.motcua.intake.upload.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Speaks clamd's INSTREAM as its manual describes it; takes 2 MB at most, and calls infected what holds the text INFECTED. Of what holds the text LATER
 * it says nothing when it is asked for the first time.
 */
public final class TestClamd implements AutoCloseable {

    private static final int MOST = 2_000_000;

    private final ServerSocket server;
    private final Set<String> later = new HashSet<>();
    private volatile boolean isAway;

    /** Begins to listen. */
    public TestClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Hangs up on everybody, or serves again. */
    public void away(boolean away) {
        isAway = away;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                if (!isAway) {
                    client.getOutputStream()
                            .write((answer(new DataInputStream(client.getInputStream())) + "\0")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException hungUp) {
                // The next one.
            }
        }
    }

    private String answer(DataInputStream asked) throws IOException {
        if (!new String(asked.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = asked.readInt(); length != 0; length = asked.readInt()) {
            if (content.size() + length > MOST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            content.write(asked.readNBytes(length));
        }
        String text = content.toString(StandardCharsets.ISO_8859_1);
        if (text.contains("LATER") && later.add(text)) {
            throw new IOException("later");
        }
        return text.contains("INFECTED") ? "stream: Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
