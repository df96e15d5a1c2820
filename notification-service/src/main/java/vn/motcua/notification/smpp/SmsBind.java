package vn.motcua.notification.smpp;

import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceIfPresentFlag;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.Answer;
import vn.motcua.notification.courier.Verdict;

/** A connection to the centre over which messages go out and receipts come in (a transceiver). */
final class SmsBind {

    private static final Logger LOG = Logger.getLogger(SmsBind.class);

    private final SMPPSession session;
    private final String sender;

    private SmsBind(SMPPSession session, String sender) {
        this.session = session;
        this.sender = sender;
    }

    /**
     * Connects and logs in.
     *
     * @throws IOException when the centre is away or does not let us in
     */
    static SmsBind open(SmsConfig config, SmsReceipts receipts) throws IOException {
        SMPPSession session = new SMPPSession(config.tls() ? SmsBind::secured : SocketConnectionFactory.getInstance());
        session.setTransactionTimer(config.replyTimeout().toMillis());
        session.setEnquireLinkTimer((int) config.enquireLink().toMillis());
        session.setMessageReceiverListener(new Receipts(receipts));
        session.connectAndBind(
                config.host().orElseThrow(),
                config.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        config.account(),
                        config.password().orElse(""),
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                config.replyTimeout().toMillis());
        return new SmsBind(session, config.sender());
    }

    /** The library's own TLS looks at no name: whoever has any certificate would get the password. */
    private static Connection secured(String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket(host, port);
        SSLParameters named = socket.getSSLParameters();
        named.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(named);
        socket.startHandshake();
        return new SocketConnection(socket);
    }

    boolean isBound() {
        return session.getSessionState().isBound();
    }

    void close() {
        session.unbindAndClose();
    }

    /**
     * Sends all parts. A receipt is asked for the last one: it goes out behind the others.
     *
     * @return for now, where the centre or the line gave way under it: whoever has had a part knows it again by its mark
     */
    Answer submit(String number, SmsText text) {
        String reference = "";
        int left = text.parts().size();
        for (byte[] part : text.parts()) {
            left--;
            try {
                reference = submit(number, text, part, left == 0);
            } catch (NegativeResponseException refused) {
                return Answer.of(verdict(refused.getCommandStatus()));
            } catch (PDUException unwritable) {
                return Answer.of(Verdict.UNWRITABLE);
            } catch (ResponseTimeoutException | InvalidResponseException | IOException broken) {
                LOG.warnf(
                        "The short message centre did not answer: %s",
                        broken.getClass().getSimpleName());
                session.close();
                return Answer.of(Verdict.REFUSED_FOR_NOW);
            }
        }
        return new Answer(Verdict.ACCEPTED, List.of(reference));
    }

    private String submit(String number, SmsText text, byte[] part, boolean last)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean headed = text.parts().size() > 1;
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number,
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                headed ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        ReplaceIfPresentFlag.DEFAULT.value(),
                        new GeneralDataCoding(text.wide() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        (byte) 0,
                        part)
                .getMessageId();
    }

    /** What is about this very message is for good: a wrong number, a content that is not taken. All else may pass. */
    private static Verdict verdict(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RINVMSGLEN,
                    SMPPConstant.STAT_ESME_RX_P_APPN,
                    SMPPConstant.STAT_ESME_RX_R_APPN -> Verdict.REFUSED_FOR_GOOD;
            default -> Verdict.REFUSED_FOR_NOW;
        };
    }

    /** Hears what the centre tells. */
    private record Receipts(SmsReceipts receipts) implements MessageReceiverListener {

        /** What is no receipt was written by somebody to our number: nobody reads it. */
        @Override
        public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
            if (!message.isSmscDeliveryReceipt()) {
                return;
            }
            Boolean delivered = null;
            String reference = "";
            try {
                DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
                reference = receipt.getId();
                delivered = delivered(receipt);
            } catch (InvalidDeliveryReceiptException unreadable) {
                LOG.warn("A receipt of the short message centre cannot be read");
            }
            if (delivered != null) {
                tell(reference, delivered);
            }
        }

        private void tell(String reference, boolean delivered) throws ProcessRequestException {
            try {
                receipts.told(reference, delivered);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw later();
            } catch (Exception away) {
                LOG.warnf(
                        "A receipt waits: %s",
                        (away.getCause() == null ? away : away.getCause())
                                .getClass()
                                .getSimpleName());
                throw later();
            }
        }

        private static ProcessRequestException later() {
            return new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN);
        }

        /** Null as long as it says nothing final. */
        private static @Nullable Boolean delivered(DeliveryReceipt receipt) {
            return switch (receipt.getFinalStatus()) {
                case DELIVRD -> true;
                case UNDELIV, EXPIRED, DELETED, REJECTD -> false;
                case null, default -> null;
            };
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // Nobody asked for one.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
