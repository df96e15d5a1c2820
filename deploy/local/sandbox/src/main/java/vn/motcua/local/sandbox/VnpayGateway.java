package vn.motcua.local.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import vn.motcua.local.http.Http;

/**
 * A gateway that looks like VNPAY to the payment service: signed redirect, signed IPN, refunds and queries. A person pays on its page; a program
 * pays with {@code POST /sandbox/captures {payUrl, behaviour?}}.
 */
final class VnpayGateway implements Closeable {

    private final String merchant;
    private final VnpaySigning signing;
    private final Captures captures;
    private final Announcing announcing;
    private final MerchantApi merchantApi;
    private final HttpServer server;

    VnpayGateway(int port, Path folder, String merchant, String secret, String ipnUrl) throws IOException {
        this.merchant = merchant;
        this.signing = new VnpaySigning(secret);
        this.captures = new Captures(folder);
        this.announcing = new Announcing(folder, ipnUrl, merchant, signing, captures);
        this.merchantApi = new MerchantApi(folder, merchant, signing, captures);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/paymentv2/vpcpay.html", exchange -> Exchanges.answering(exchange, this::page));
        server.createContext("/sandbox/captures", exchange -> Exchanges.answering(exchange, this::capture));
        server.createContext(
                "/merchant_webapi/api/transaction", exchange -> Exchanges.answering(exchange, this::transaction));
        server.start();
    }

    /** GET shows the order; POST is the person's choice and leads back to the merchant. */
    private Exchanges.Reply page(HttpExchange exchange) throws IOException {
        Map<String, String> order = Exchanges.query(exchange.getRequestURI());
        Optional<String> wrong = wrong(order, Instant.now());
        if (wrong.isPresent()) {
            return Exchanges.Reply.html(400, PaymentPage.refusal(wrong.get()));
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return Exchanges.Reply.html(200, PaymentPage.order(order));
        }
        boolean pays =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).contains("choice=pay");
        Optional<Capture> taken = captures.take(order, pays ? Behaviour.NORMAL : Behaviour.DECLINE, Instant.now());
        if (taken.isEmpty()) {
            return Exchanges.Reply.html(409, PaymentPage.refusal("Giao dịch này đã được xử lý."));
        }
        announcing.announce(taken.get());
        return Exchanges.Reply.redirect(
                order.getOrDefault("vnp_ReturnUrl", "/") + "?" + Http.encode(announcing.parameters(taken.get())));
    }

    /** Pays without a browser; answers when the money is on the disk and the first announcement was answered. */
    private Exchanges.Reply capture(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Exchanges.Reply.problem(405, "use POST");
        }
        Map<String, String> wish = fields(exchange);
        Optional<Behaviour> behaviour = Behaviour.of(wish.getOrDefault("behaviour", Behaviour.NORMAL.wireName()));
        if (behaviour.isEmpty()) {
            return Exchanges.Reply.problem(400, "unknown behaviour");
        }
        Map<String, String> order = Exchanges.query(URI.create(wish.getOrDefault("payUrl", "")));
        Optional<String> wrong = wrong(order, Instant.now());
        if (wrong.isPresent()) {
            return Exchanges.Reply.problem(400, wrong.get());
        }
        Optional<Capture> taken = captures.take(order, behaviour.get(), Instant.now());
        if (taken.isEmpty()) {
            return Exchanges.Reply.problem(409, "this reference was paid or declined before");
        }
        Map<String, Object> answer = new LinkedHashMap<>(taken.get().line());
        answer.put("ipn", announcing.announce(taken.get()));
        return Exchanges.Reply.json(201, answer);
    }

    private Exchanges.Reply transaction(HttpExchange exchange) throws IOException {
        return Exchanges.Reply.json(200, merchantApi.answer(fields(exchange)));
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        return Http.JSON.readValue(exchange.getRequestBody(), new TypeReference<Map<String, String>>() {});
    }

    private Optional<String> wrong(Map<String, String> order, Instant now) {
        if (!signing.isSigned(order)) {
            return Optional.of("Sai chữ ký (97)");
        }
        if (!merchant.equals(order.get("vnp_TmnCode")) || !"pay".equals(order.get("vnp_Command"))) {
            return Optional.of("Website chưa được phê duyệt (02)");
        }
        if (!order.getOrDefault("vnp_Amount", "").matches("[1-9]\\d{0,14}")
                || order.getOrDefault("vnp_TxnRef", "").isEmpty()) {
            return Optional.of("Dữ liệu gửi sang không đúng định dạng (03)");
        }
        String expiry = order.getOrDefault("vnp_ExpireDate", "");
        if (!expiry.isEmpty() && expiry.compareTo(Capture.wireTime(now)) < 0) {
            return Optional.of("Giao dịch đã quá thời gian chờ thanh toán (15)");
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        server.stop(1);
        announcing.close();
        merchantApi.close();
        captures.close();
    }
}
