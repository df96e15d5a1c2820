package vn.motcua.notification.smtp;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Commands out, replies in, over a socket. */
final class Wire {

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 200;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
        this.out = socket.getOutputStream();
    }

    Socket socket() {
        return socket;
    }

    void write(String commands) throws IOException {
        out.write(commands.getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] content) throws IOException {
        out.write(content);
    }

    Reply ask(String command) throws IOException {
        write(command);
        return read();
    }

    Reply read() throws IOException {
        List<String> lines = new ArrayList<>(1);
        while (lines.size() < MOST_LINES) {
            String line = readLine();
            if (line.length() < 3) {
                throw new IOException("a reply without a code");
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new Reply(code(line), lines);
            }
        }
        throw new IOException("a reply without end");
    }

    private static int code(String line) throws IOException {
        int code = 0;
        for (int i = 0; i < 3; i++) {
            char digit = line.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IOException("a reply without a code");
            }
            code = code * 10 + (digit - '0');
        }
        return code;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder(64);
        int next;
        while ((next = in.read()) != '\n') {
            if (next < 0) {
                throw new EOFException("the mail system closed the connection");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a reply line without end");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
