package vn.motcua.notification.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.Verdict;

/** A conversation with the mail system that sends one mail after the other. Used by one thread. */
final class SmtpConversation extends SMTPTransport {

    private static final int CLOSING = 421;
    private static final int UNKNOWN = -1;

    private boolean served;
    private boolean usable = true;
    private int mails;

    SmtpConversation(Session session) {
        super(session, null);
    }

    /** Whether another mail may follow. */
    boolean usable() {
        return usable;
    }

    /** How many mails it has been used for. */
    int mails() {
        return mails;
    }

    /**
     * Sends one mail.
     *
     * @throws MessagingException when there is no service, whatever the mail: nothing has happened to it, and it may be
     *     sent over another conversation
     */
    Verdict send(Mail mail) throws MessagingException {
        mails++;
        served = false;
        usable = false;
        try {
            sendMessage(mail.message(), new Address[] {mail.recipient()});
            usable = true;
            return Verdict.ACCEPTED;
        } catch (MessagingException refused) {
            int code = code(refused);
            if (!served || refusesService(code)) {
                throw refused;
            }
            // The table is cleared already. Without a code the conversation broke: because of this very mail perhaps,
            // so
            // others go first, and once the content was sent nobody but the mail system knows whether it has it.
            usable = code != UNKNOWN && code != CLOSING;
            return code / 100 == 5 ? Verdict.REFUSED_FOR_GOOD : Verdict.REFUSED_FOR_NOW;
        }
    }

    /** Whoever is let past the sender is served: what is refused from here on is the mail. */
    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        served = true;
    }

    /** Not about this mail: commands out of order, no login, wrong login. */
    private static boolean refusesService(int code) {
        return code == 503 || code == 530 || code == 535;
    }

    /** The reply's code. Its text may repeat an address, so nothing else of it goes anywhere. */
    static int code(MessagingException refused) {
        for (@Nullable Exception each = refused;
                each != null;
                each = each instanceof MessagingException more ? more.getNextException() : null) {
            switch (each) {
                case SMTPSendFailedException failed -> {
                    return failed.getReturnCode();
                }
                case SMTPAddressFailedException failed -> {
                    return failed.getReturnCode();
                }
                default -> {}
            }
        }
        return UNKNOWN;
    }
}
