package vn.motcua.local.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A mail of the sink's journal as a person reads it: subject, headers and bodies decoded, beside the raw message. */
public final class ReadMail {

    private ReadMail() {}

    /**
     * Adds subject, headers, text and html to a line of the journal.
     *
     * @param line with the raw message
     */
    public static Map<String, Object> of(Map<String, Object> line) throws IOException {
        Map<String, Object> read = new LinkedHashMap<>(line);
        byte[] raw = String.valueOf(line.get("raw")).getBytes(StandardCharsets.UTF_8);
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            read.put("subject", message.getSubject());
            Map<String, String> headers = new LinkedHashMap<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.put(header.getName(), header.getValue());
            }
            read.put("headers", headers);
            bodies(message, read);
        } catch (MessagingException broken) {
            throw new IOException("a mail in the sink cannot be read", broken);
        }
        return read;
    }

    private static void bodies(Part part, Map<String, Object> read) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                bodies(each, read);
            }
        } else if (part.isMimeType("text/html")) {
            read.putIfAbsent("html", part.getContent());
        } else if (part.isMimeType("text/*")) {
            read.putIfAbsent("text", part.getContent());
        }
    }
}
