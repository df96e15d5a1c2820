package vn.motcua.local.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Receives mail over SMTP and keeps it in {@code mails/mails.jsonl}, one line a recipient: messageId, receivedAt, from, to and the raw message, as
 * it came (RFC 5322). Reading it is left to those who want to know: hundreds may come in a second. Mail to {@code …@rejected.example} is
 * refused for good (550), so that a failed notice can be seen.
 */
final class SmtpSink implements Closeable {

    private static final String REJECTED = "@rejected.example";
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*(\\S+)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final Journal journal;
    private final SMTPServer server;

    SmtpSink(int port, Path folder) throws IOException {
        this.journal =
                Journal.open(Files.createDirectories(folder.resolve("mails")).resolve("mails.jsonl"));
        this.server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("sandbox.motcua.example")
                .port(port)
                .maxMessageSize(LARGEST)
                .maxConnections(200)
                .messageHandler((context, from, to, data) -> receive(from, to, data))
                .build();
        server.start();
    }

    private void receive(String from, String to, byte[] data) throws RejectException {
        if (to.endsWith(REJECTED)) {
            throw new RejectException(550, "5.1.1 no such mailbox");
        }
        try {
            journal.append(line(from, to, data));
        } catch (IOException e) {
            throw new RejectException(451, "4.3.0 the sink cannot keep this now");
        }
    }

    /** One mail as a line of the journal. */
    static Map<String, Object> line(String from, String to, byte[] data) {
        String raw = new String(data, StandardCharsets.UTF_8);
        Matcher id = MESSAGE_ID.matcher(raw);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("messageId", id.find() ? id.group(1) : "");
        line.put("receivedAt", Instant.now().toString());
        line.put("from", from);
        line.put("to", to);
        line.put("raw", raw);
        return line;
    }

    @Override
    public void close() throws IOException {
        server.stop();
        journal.close();
    }
}
