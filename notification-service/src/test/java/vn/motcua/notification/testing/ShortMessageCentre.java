package vn.motcua.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/**
 * A short message centre that speaks SMPP 3.4 and does what the last four digits of a number say: {@code 0001} does not reach it, {@code 0002} is
 * throttled twice, {@code 0003} does not exist, {@code 0004} breaks the connection once after the message is taken, {@code 0005} has its receipt before
 * the answer. Everybody else gets the message, and its receipt twice.
 */
public final class ShortMessageCentre implements AutoCloseable {

    /**
     * A part of a message that it has taken.
     *
     * @param text decoded, without the header
     * @param coding 0 or 8
     * @param header empty where it is in one piece
     */
    public record Part(String number, String sender, String text, int coding, byte[] header) {}

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private final SMPPServerSessionListener listening;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(System.nanoTime());

    public ShortMessageCentre(int port) {
        try {
            listening = new SMPPServerSessionListener(port);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofPlatform().daemon().name("short-message-centre").start(this::listen);
    }

    /** What this number was sent. */
    public List<Part> to(String number) {
        return parts.stream().filter(part -> part.number().equals(number)).toList();
    }

    /** How many have logged in. */
    public int binds() {
        return sessions.size();
    }

    /** Ends every connection without a word. */
    public void hangUp() {
        sessions.forEach(SMPPServerSession::close);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        hangUp();
    }

    private void listen() {
        while (true) {
            try {
                SMPPServerSession session = listening.accept();
                Thread.ofPlatform().daemon().start(() -> admit(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void admit(SMPPServerSession session) {
        try {
            session.setMessageReceiverListener(new Desk());
            BindRequest request = session.waitForBind(5_000);
            if (request.getSystemId().equals("motcua") && request.getPassword().equals("secret")) {
                sessions.add(session);
                request.accept("centre");
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (PDUStringException | IOException | TimeoutException | IllegalStateException gone) {
            session.close();
        }
    }

    private void receipt(SMPPServerSession session, String number, String id, DeliveryReceiptState state) {
        DeliveryReceipt receipt = new DeliveryReceipt(id, 1, 1, new Date(), new Date(), state, "000", "");
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    number,
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "MOTCUA",
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    GeneralDataCoding.DEFAULT,
                    receipt.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (PDUException | IOException | org.jsmpp.extra.ResponseTimeoutException gone) {
            // The test sees that there was no receipt.
        } catch (org.jsmpp.InvalidResponseException | org.jsmpp.extra.NegativeResponseException refused) {
            Thread.ofVirtual().start(() -> receipt(session, number, id, state));
        }
    }

    /** Takes messages. */
    private final class Desk implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
                throws ProcessRequestException {
            String number = message.getDestAddress();
            int attempt = attempts.merge(number, 1, Integer::sum);
            String manners = number.substring(number.length() - 4);
            if (manners.equals("0002") && attempt <= 2) {
                throw new ProcessRequestException("slower", SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            if (manners.equals("0003")) {
                throw new ProcessRequestException("nobody", SMPPConstant.STAT_ESME_RINVDSTADR);
            }
            parts.add(part(message));
            if (manners.equals("0004") && attempt == 1) {
                session.close();
                throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
            }
            String id = Long.toString(numbers.incrementAndGet());
            if (message.getRegisteredDelivery() != 0) {
                tell(session, number, id, manners);
            }
            return result(id);
        }

        private void tell(SMPPServerSession session, String number, String id, String manners) {
            DeliveryReceiptState state =
                    manners.equals("0001") ? DeliveryReceiptState.UNDELIV : DeliveryReceiptState.DELIVRD;
            if (manners.equals("0005")) {
                receipt(session, number, id, state);
            } else {
                Thread.ofVirtual().start(() -> {
                    receipt(session, number, id, DeliveryReceiptState.ACCEPTD);
                    receipt(session, number, id, state);
                    receipt(session, number, id, state);
                });
            }
        }

        private static SubmitSmResult result(String id) throws ProcessRequestException {
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (PDUStringException impossible) {
                throw new ProcessRequestException("id", SMPPConstant.STAT_ESME_RSYSERR, impossible);
            }
        }

        private static Part part(SubmitSm message) {
            byte[] content = message.getShortMessage();
            int skip = message.isUdhi() ? content[0] + 1 : 0;
            byte[] header = java.util.Arrays.copyOf(content, skip);
            byte[] body = java.util.Arrays.copyOfRange(content, skip, content.length);
            int coding = message.getDataCoding();
            String text = coding == 8 ? new String(body, StandardCharsets.UTF_16BE) : septets(body);
            return new Part(message.getDestAddress(), message.getSourceAddr(), text, coding, header);
        }

        private static String septets(byte[] body) {
            StringBuilder text = new StringBuilder();
            for (byte septet : body) {
                text.append(GSM.charAt(septet));
            }
            return text.toString();
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession session) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelSm(CancelSm message, SMPPServerSession session) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session session) throws ProcessRequestException {
            throw unknown();
        }

        private static ProcessRequestException unknown() {
            return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
