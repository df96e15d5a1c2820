package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsSinkTest {

    @TempDir
    Path folder;

    private final CompletableFuture<DeliverSm> receipt = new CompletableFuture<>();
    private SmsSink sink;
    private SMPPSession session;

    @BeforeEach
    void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        sink = new SmsSink(port, folder);
        session = new SMPPSession();
        session.setMessageReceiverListener(new Hearing());
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        "motcua",
                        "sandbox",
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
    }

    @AfterEach
    void close() throws IOException {
        session.unbindAndClose();
        sink.close();
    }

    @Test
    void keepsEachPartAndSaysThatItHasCome() throws Exception {
        byte[] text = "Hồ sơ".getBytes(StandardCharsets.UTF_16BE);
        byte[] part = new byte[6 + text.length];
        System.arraycopy(new byte[] {5, 0, 3, 0x2a, 2, 1}, 0, part, 0, 6);
        System.arraycopy(text, 0, part, 6, text.length);

        String id = submit("84912345678", GSMSpecificFeature.UDHI, Alphabet.ALPHA_UCS2, part);

        assertThat(receipt.get(5, TimeUnit.SECONDS)
                        .getShortMessageAsDeliveryReceipt()
                        .getId())
                .isEqualTo(id);
        assertThat(Journal.read(folder.resolve("messages").resolve("messages.jsonl")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("to", "84912345678")
                        .containsEntry("text", "Hồ sơ")
                        .containsEntry("message", "2a")
                        .containsEntry("part", 1)
                        .containsEntry("parts", 2));
    }

    @Test
    void aNumberThatEndsInZerosDoesNotExist() {
        assertThatThrownBy(() -> submit(
                        "84912340000",
                        GSMSpecificFeature.DEFAULT,
                        Alphabet.ALPHA_DEFAULT,
                        "x".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RINVDSTADR));
    }

    private String submit(String number, GSMSpecificFeature feature, Alphabet alphabet, byte[] content)
            throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "MOTCUA",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number,
                        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(alphabet),
                        (byte) 0,
                        content)
                .getMessageId();
    }

    private final class Hearing implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) {
            receipt.complete(message);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
