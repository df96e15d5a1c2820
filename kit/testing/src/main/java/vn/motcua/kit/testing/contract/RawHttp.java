package vn.motcua.kit.testing.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP without a client's good manners: addresses, headers and bodies go out as they are, however wrong. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final String host;
    private final int port;

    RawHttp(URI service) {
        this.host = service.getHost();
        this.port = service.getPort();
    }

    /** What goes out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String method, String target, List<String> headers, byte[] body) {}

    /**
     * What came back.
     *
     * @param status 0 when nothing came
     * @param headers by their names in small letters
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer send(Request request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out, request.method() + " " + request.target() + " HTTP/1.1");
        line(out, "Host: " + host + ":" + port);
        line(out, "Connection: close");
        request.headers().forEach(header -> line(out, header));
        if (request.body().length > 0 || !List.of("GET", "HEAD", "OPTIONS").contains(request.method())) {
            line(out, "Content-Length: " + request.body().length);
        }
        line(out, "");
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(out.toByteArray());
            try {
                socket.getOutputStream().write(request.body());
            } catch (IOException refusedEarly) {
                // The answer may be there all the same.
            }
            return read(socket.getInputStream());
        } catch (IOException nothing) {
            return new Answer(0, Map.of(), nothing.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Answer read(InputStream in) throws IOException {
        String first = line(in);
        String[] parts = first.split(" ", 3);
        if (parts.length < 2) {
            return new Answer(0, Map.of(), first.getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            // It has no end to wait for; what it says is for tests of its own.
            return new Answer(Integer.parseInt(parts[1]), headers, new byte[0]);
        }
        boolean isChunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        return new Answer(Integer.parseInt(parts[1]), headers, isChunked ? chunks(in) : rest(in));
    }

    private static byte[] rest(InputStream in) throws IOException {
        try {
            return in.readAllBytes();
        } catch (java.net.SocketException closedEarly) {
            return new ByteArrayInputStream(new byte[0]).readAllBytes();
        }
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String size = line(in);
        return size.isEmpty() ? 0 : Integer.parseInt(size.strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                text.write(c);
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
