package vn.motcua.notification.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.smtp.Sender;

/**
 * A letter in Internet Message Format (RFC 5322, MIME). Bodies are base64: Vietnamese in quoted-printable is three times
 * as long, and no line can begin with a dot.
 */
final class MailFormat {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final Base64.Encoder BODY = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private final String sender;
    private final String domain;

    MailFormat(Sender sender) {
        this.sender = HeaderText.mailbox(sender.name(), sender.address());
        this.domain = sender.domain();
    }

    /** The Message-ID is the notice's id and the date is that of the event, so that a repetition is recognised. */
    byte[] write(LeasedNotice notice, Letter letter, String html) {
        String boundary = "=_" + notice.id();
        String head = "Date: " + DATE.format(notice.raisedAt())
                + "\r\nFrom: " + sender
                + "\r\nTo: "
                + HeaderText.mailbox(notice.contact().name(), notice.contact().email())
                + "\r\nSubject: " + HeaderText.encode(letter.subject())
                + "\r\nMessage-ID: <" + notice.id() + "@" + domain + ">"
                + "\r\nAuto-Submitted: auto-generated"
                + "\r\nX-Auto-Response-Suppress: All"
                + "\r\nContent-Language: " + letter.language()
                + "\r\nMIME-Version: 1.0"
                + "\r\nContent-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n";
        ByteArrayOutputStream mail = new ByteArrayOutputStream(6_144);
        mail.writeBytes(ascii(head));
        part(mail, boundary, "text/plain", letter.text());
        part(mail, boundary, "text/html", html);
        mail.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
        return mail.toByteArray();
    }

    private static void part(ByteArrayOutputStream mail, String boundary, String type, String body) {
        mail.writeBytes(ascii("\r\n--" + boundary + "\r\nContent-Type: " + type
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
        mail.writeBytes(BODY.encode(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
