package vn.motcua.notification.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail as a reader's program sees it, read by a parser that is not ours. */
public record ReadMail(
        String messageId,
        String subject,
        InternetAddress from,
        InternetAddress to,
        String text,
        String html,
        MimeMessage message) {

    public static ReadMail of(MailSystem.Received received) {
        return of(received.content());
    }

    public static ReadMail of(String content) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new ReadMail(
                    message.getMessageID(),
                    message.getSubject(),
                    (InternetAddress) message.getFrom()[0],
                    (InternetAddress) message.getAllRecipients()[0],
                    text(parts.getBodyPart(0)),
                    text(parts.getBodyPart(1)),
                    message);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return (String) part.getContent();
    }
}
