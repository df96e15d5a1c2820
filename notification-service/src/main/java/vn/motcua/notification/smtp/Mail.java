package vn.motcua.notification.smtp;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail ready to be sent.
 *
 * @param recipient who gets it
 * @param message what they get
 */
public record Mail(InternetAddress recipient, MimeMessage message) {

    /** Hides the address and the content. */
    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
