package vn.motcua.local.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
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
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
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
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * A short message centre: takes messages over SMPP 3.4 and keeps each part in {@code messages/messages.jsonl} (receivedAt, from, to, part, text), and
 * says at once that it has come. A number that ends in 0000 does not exist.
 */
final class SmsSink implements Closeable {

    private static final String NOBODY = "0000";
    private static final DateTimeFormatter RECEIPT_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(WorkingCalendar.ZONE);
    private static final long PATIENCE = 5_000;

    /** The alphabet of telephones; what is escaped in it is shown as it comes. */
    private static final String SEPTETS = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private final Journal journal;
    private final SMPPServerSessionListener listening;

    SmsSink(int port, Path folder) throws IOException {
        this.journal =
                Journal.open(Files.createDirectories(folder.resolve("messages")).resolve("messages.jsonl"));
        this.listening = new SMPPServerSessionListener(port, new OfThisMachine());
        Thread.ofPlatform().daemon().name("sms-sink").start(this::listen);
    }

    private void listen() {
        while (true) {
            try {
                SMPPServerSession session = listening.accept();
                session.setMessageReceiverListener(new Desk());
                Thread.ofVirtual().start(() -> admit(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void admit(SMPPServerSession session) {
        try {
            session.waitForBind(PATIENCE).accept("sandbox");
        } catch (PDUStringException | IOException | TimeoutException | IllegalStateException gone) {
            session.close();
        }
    }

    /** One part as a line of the journal. */
    static Map<String, Object> line(String from, String to, boolean wide, boolean headed, byte[] content) {
        int skip = headed ? content[0] + 1 : 0;
        byte[] body = Arrays.copyOfRange(content, skip, content.length);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("receivedAt", Instant.now().toString());
        line.put("from", from);
        line.put("to", to);
        line.put("message", headed ? HexFormat.of().formatHex(content, skip - 3, skip - 2) : "");
        line.put("part", headed ? content[skip - 1] : 1);
        line.put("parts", headed ? content[skip - 2] : 1);
        line.put("text", wide ? new String(body, StandardCharsets.UTF_16BE) : septets(body));
        return line;
    }

    private static String septets(byte[] body) {
        StringBuilder text = new StringBuilder();
        for (byte septet : body) {
            text.append(septet >= 0 ? SEPTETS.charAt(septet) : '?');
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        journal.close();
    }

    private static void tell(SMPPServerSession session, String number, String id) {
        String now = RECEIPT_TIME.format(Instant.now());
        String receipt = "id:%s sub:001 dlvrd:001 submit date:%s done date:%s stat:DELIVRD err:000 text:"
                .formatted(id, now, now);
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    number,
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    "",
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    GeneralDataCoding.DEFAULT,
                    receipt.getBytes(StandardCharsets.US_ASCII));
        } catch (PDUException
                | IOException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException gone) {
            System.err.println("a receipt was not taken: " + gone.getClass().getSimpleName());
        }
    }

    /** The library would listen on every address. */
    private static final class OfThisMachine implements ServerConnectionFactory {

        private static final int WAITING = 50;

        @Override
        public ServerConnection listen(int port) throws IOException {
            return listen(port, 0, WAITING);
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            return listen(port, timeout, WAITING);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int waiting) throws IOException {
            ServerSocket socket = new ServerSocket(port, waiting, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(timeout);
            return new ServerSocketConnection(socket);
        }
    }

    /** Takes messages and nothing else. */
    private final class Desk implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
                throws ProcessRequestException {
            String number = message.getDestAddress();
            if (number.endsWith(NOBODY)) {
                throw new ProcessRequestException("nobody", SMPPConstant.STAT_ESME_RINVDSTADR);
            }
            String id = UUID.randomUUID().toString();
            try {
                journal.append(line(
                        message.getSourceAddr(),
                        number,
                        message.getDataCoding() == 8,
                        message.isUdhi(),
                        message.getShortMessage()));
                if (message.getRegisteredDelivery() != 0) {
                    Thread.ofVirtual().start(() -> tell(session, number, id));
                }
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (IOException | PDUStringException later) {
                throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RSYSERR, later);
            }
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
