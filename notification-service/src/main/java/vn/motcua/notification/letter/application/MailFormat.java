package vn.motcua.notification.letter.application;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.letter.model.Greeting;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.smtp.Mail;
import vn.motcua.notification.smtp.Sender;

/** A letter as a MIME message. */
final class MailFormat {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(VietnamTime.ZONE);

    static {
        // Otherwise every header and body searches the class path for this very provider, which costs three times as
        // much
        // as all the rest of sending a mail.
        System.getProperties()
                .putIfAbsent("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final InternetAddress sender;
    private final String domain;

    MailFormat(Sender sender) {
        this.sender = mailbox(sender.name(), sender.address());
        this.domain = sender.domain();
    }

    /** The Message-ID is the notice's id, with the number of a later sending, and the date is that of the event, so that a repetition is recognised. */
    Mail write(LetterOrder order, Letter letter, String html) {
        InternetAddress recipient =
                mailbox(Greeting.name(order.contact().name()), order.contact().email());
        try {
            MimeMessage message = new Numbered("<" + number(order) + "@" + domain + ">");
            message.setHeader("Date", DATE.format(order.raisedAt()));
            message.setFrom(sender);
            message.setRecipient(RecipientType.TO, recipient);
            message.setSubject(letter.subject(), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setContentLanguage(new String[] {letter.language()});
            message.setContent(new Alternatives("=_" + order.id(), part(letter.text(), "plain"), part(html, "html")));
            message.saveChanges();
            return new Mail(recipient, message);
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("a letter cannot be written", unwritable);
        }
    }

    /** A second sending is another mail: as the same one, mail systems would keep it from whoever asked for it. */
    private static String number(LetterOrder order) {
        return order.sending() == 1 ? order.id().toString() : order.id() + "." + order.sending();
    }

    /** Base64: Vietnamese in quoted-printable is three times as long. */
    private static MimeBodyPart part(String body, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress mailbox(String name, String address) {
        try {
            return new InternetAddress(address, name.isEmpty() ? null : name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A message with a Message-ID of our choice. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super((jakarta.mail.@Nullable Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** The same in several forms, with a boundary of our choice: the same notice gives the same bytes. */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String boundary, MimeBodyPart... forms) throws MessagingException {
            super("alternative", forms);
            contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
        }
    }
}
