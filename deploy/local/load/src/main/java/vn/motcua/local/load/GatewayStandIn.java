package vn.motcua.local.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes payments in the gateway's place: the same journal, the same signature, but no second process in the way of what is measured. Its
 * transaction numbers keep far from those that the sandbox will give, and the sandbox, which reads the journal when it starts, announces none
 * of them.
 */
final class GatewayStandIn implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("\"transactionNo\":\"(\\d+)\"");
    private static final long DISTANCE = 1_000_000;
    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Context loop;
    private final Writer journal;
    private final String merchant;
    private final Mac mac;
    private long number;

    GatewayStandIn(Context loop, Path folder, String merchant, String secret) throws IOException {
        this.loop = loop;
        Path file = folder.resolve("captures.jsonl");
        this.number = highest(file) + DISTANCE;
        this.journal = new Writer(file, true);
        this.merchant = merchant;
        try {
            this.mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA512", e);
        }
    }

    /**
     * Takes the money; completes when it stands in the journal on the disk.
     *
     * @return the signed query of the announcement
     */
    Future<String> take(String reference, long amount) {
        number++;
        Instant paidAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String query = query(reference, number, amount, WIRE_TIME.format(paidAt));
        String announcement = query + "&vnp_SecureHash=" + sign(query);
        Promise<String> taken = Promise.promise();
        journal.append(
                "{\"txnRef\":\"" + reference + "\",\"transactionNo\":\"" + number + "\",\"amount\":" + amount
                        + ",\"captured\":true,\"bank\":\"NCB\",\"orderInfo\":\"load\",\"paidAt\":\"" + paidAt
                        + "\",\"behaviour\":\"ipn-lost\"}",
                () -> loop.runOnContext(unused -> taken.complete(announcement)));
        return taken.future();
    }

    /** Sorted by name, as they are signed. */
    private String query(String reference, long number, long amount, String paidAt) {
        return "vnp_Amount=" + amount * 100
                + "&vnp_BankCode=NCB&vnp_BankTranNo=VNP" + number
                + "&vnp_CardType=ATM&vnp_OrderInfo=load&vnp_PayDate=" + paidAt
                + "&vnp_ResponseCode=00&vnp_TmnCode=" + URLEncoder.encode(merchant, StandardCharsets.UTF_8)
                + "&vnp_TransactionNo=" + number
                + "&vnp_TransactionStatus=00&vnp_TxnRef=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    private String sign(String query) {
        return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
    }

    private static long highest(Path file) throws IOException {
        long highest = 14_000_000;
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    Matcher matcher = NUMBER.matcher(line);
                    if (matcher.find()) {
                        highest = Math.max(highest, Long.parseLong(matcher.group(1)));
                    }
                }
            }
        }
        return highest;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
