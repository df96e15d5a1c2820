package vn.motcua.notification.smtp;

import java.io.IOException;

/** A conversation with the mail system that sends one mail after the other. Used by one thread. */
final class SmtpConnection implements AutoCloseable {

    private static final String END = ".\r\n";

    private final Wire wire;
    private final boolean pipelining;
    private final String mailFrom;
    private boolean usable = true;
    private int mails;

    SmtpConnection(Wire wire, boolean pipelining, String sender) {
        this.wire = wire;
        this.pipelining = pipelining;
        this.mailFrom = "MAIL FROM:<" + sender + ">\r\n";
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
     * @throws IOException when there is no service, whatever the mail: nothing has happened to it, and it may be sent
     *     over another connection
     */
    Verdict send(Mail mail) throws IOException {
        mails++;
        usable = false;
        String recipient = "RCPT TO:<" + mail.recipient() + ">\r\n";
        if (pipelining) {
            wire.write(mailFrom + recipient + "DATA\r\n");
        }
        serve("MAIL FROM", pipelining ? wire.read() : wire.ask(mailFrom));
        try {
            return sendTo(recipient, mail);
        } catch (ServiceRefused refused) {
            throw refused;
        } catch (IOException broken) {
            // It may have broken because of this very mail, so others go first; and once the content was sent nobody
            // but the mail system knows whether it has it.
            return Verdict.REFUSED_FOR_NOW;
        }
    }

    private Verdict sendTo(String recipient, Mail mail) throws IOException {
        Reply taken = pipelining ? wire.read() : wire.ask(recipient);
        if (!taken.positive()) {
            return refused("RCPT TO", taken, pipelining);
        }
        Reply data = pipelining ? wire.read() : wire.ask("DATA\r\n");
        if (!data.wantsContent()) {
            return refused("DATA", data, false);
        }
        wire.write(mail.content());
        wire.write(END);
        Reply end = wire.read();
        usable = !end.closesConnection();
        return end.positive() ? Verdict.ACCEPTED : verdict(end);
    }

    /** Clears the table for the next mail; the verdict stands even if that fails. */
    private Verdict refused(String step, Reply reply, boolean dataIsUnderWay) throws ServiceRefused {
        if (reply.refusesService()) {
            throw new ServiceRefused(step, reply);
        }
        if (!reply.closesConnection()) {
            try {
                if (dataIsUnderWay && wire.read().wantsContent()) {
                    wire.ask(END);
                }
                usable = wire.ask("RSET\r\n").positive();
            } catch (IOException broken) {
                usable = false;
            }
        }
        return verdict(reply);
    }

    private static Verdict verdict(Reply reply) {
        return reply.forGood() ? Verdict.REFUSED_FOR_GOOD : Verdict.REFUSED_FOR_NOW;
    }

    private static void serve(String step, Reply reply) throws ServiceRefused {
        if (!reply.positive()) {
            throw new ServiceRefused(step, reply);
        }
    }

    @Override
    public void close() {
        try (var socket = wire.socket()) {
            if (usable && !socket.isClosed()) {
                wire.write("QUIT\r\n");
            }
        } catch (IOException gone) {
            usable = false;
        }
    }
}
