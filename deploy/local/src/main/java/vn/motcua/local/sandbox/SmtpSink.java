package vn.motcua.local.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Receives mail over SMTP and keeps it in {@code mails/mails.jsonl}, one line a recipient: messageId, from, to, subject, headers, text, html,
 * receivedAt. Mail to {@code …@rejected.example} is refused for good (550), so that a failed notice can be seen.
 */
final class SmtpSink implements Closeable {

    private static final String REJECTED = "@rejected.example";
    private static final int LARGEST = 20 * 1024 * 1024;

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
        } catch (IOException | MessagingException e) {
            throw new RejectException(451, "4.3.0 the sink cannot keep this now");
        }
    }

    /** One mail as a line of the journal. */
    static Map<String, Object> line(String from, String to, byte[] data) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("messageId", message.getMessageID());
        line.put("receivedAt", Instant.now().toString());
        line.put("from", from);
        line.put("to", to);
        line.put("subject", message.getSubject());
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.put(header.getName(), header.getValue());
        }
        line.put("headers", headers);
        bodies(message, line);
        return line;
    }

    private static void bodies(Part part, Map<String, Object> line) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                bodies(each, line);
            }
        } else if (part.isMimeType("text/html")) {
            line.putIfAbsent("html", part.getContent());
        } else if (part.isMimeType("text/*")) {
            line.putIfAbsent("text", part.getContent());
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        journal.close();
    }
}
