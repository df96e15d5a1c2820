package vn.motcua.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;

/**
 * The pages that a person opens next: where everything is, all APIs to read and to try ({@code /apis}), the letters that were sent
 * ({@code /letters}), the short messages ({@code /messages}) and the traces of requests ({@code /traces}). Only for this machine: it signs in the sample people of the local realm, whose passwords are their names.
 */
final class Desk implements Closeable {

    private static final String ASSETS = "META-INF/resources/webjars/swagger-ui/5.30.2/";
    private static final Pattern ASSET = Pattern.compile("[a-z0-9-]+\\.(js|css|png)");
    private static final Pattern PERSON = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

    private final Http http = new Http();
    private final Letters letters;
    private final Path messages;
    private final RecentTraces traces;
    private final Map<String, String> services;
    private final String realm;
    private final HttpServer server;

    /**
     * @param services name to address, in the order in which they are shown
     * @param realm Keycloak's address of it
     */
    Desk(int port, Path folder, RecentTraces traces, Map<String, String> services, String realm) throws IOException {
        this.letters = new Letters(folder);
        this.messages = folder.resolve("messages").resolve("messages.jsonl");
        this.traces = traces;
        this.services = new LinkedHashMap<>(services);
        this.realm = realm;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> Exchanges.answering(exchange, this::start));
        server.createContext("/apis", exchange -> Exchanges.answering(exchange, this::apis));
        server.createContext("/apis/assets/", Desk::asset);
        server.createContext("/apis/tokens/", exchange -> Exchanges.answering(exchange, this::token));
        server.createContext("/letters", exchange -> Exchanges.answering(exchange, this::letters));
        server.createContext("/messages", exchange -> Exchanges.answering(exchange, this::messages));
        server.createContext("/traces", exchange -> Exchanges.answering(exchange, this::traces));
        server.start();
    }

    private Exchanges.Reply start(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/")
                ? Exchanges.Reply.html(200, DeskPages.start(services, realm))
                : Exchanges.Reply.html(404, DeskPages.nothing());
    }

    private Exchanges.Reply apis(HttpExchange exchange) throws IOException {
        return exchange.getRequestURI().getPath().equals("/apis")
                ? Exchanges.Reply.html(200, DeskPages.apis(services))
                : Exchanges.Reply.html(404, DeskPages.nothing());
    }

    private Exchanges.Reply letters(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/letters")) {
            return Exchanges.Reply.html(200, DeskPages.letters(letters.latest()));
        }
        Optional<Letters.Letter> letter = path.matches("/letters/\\d{1,18}")
                ? letters.at(Long.parseLong(path.substring("/letters/".length())))
                : Optional.empty();
        return letter.map(found -> Exchanges.Reply.html(200, DeskPages.letter(found)))
                .orElseGet(() -> Exchanges.Reply.html(404, DeskPages.nothing()));
    }

    private Exchanges.Reply messages(HttpExchange exchange) throws IOException {
        return exchange.getRequestURI().getPath().equals("/messages")
                ? Exchanges.Reply.html(
                        200, DeskPages.messages(Journal.read(messages).reversed()))
                : Exchanges.Reply.html(404, DeskPages.nothing());
    }

    private Exchanges.Reply traces(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/traces")) {
            return Exchanges.Reply.html(200, TracePages.list(traces.byTrace()));
        }
        List<Spans.Span> spans = traces.byTrace().get(path.substring(path.lastIndexOf('/') + 1));
        return spans == null
                ? Exchanges.Reply.html(404, TracePages.notYet())
                : Exchanges.Reply.html(200, TracePages.one(spans));
    }

    /** POST signs a sample person in; a page of another origin cannot read the answer. */
    private Exchanges.Reply token(HttpExchange exchange) throws IOException {
        String person = exchange.getRequestURI().getPath().substring("/apis/tokens/".length());
        if (!exchange.getRequestMethod().equals("POST")) {
            return Exchanges.Reply.problem(405, "use POST");
        }
        if (!PERSON.matcher(person).matches()) {
            return Exchanges.Reply.problem(404, "no such person");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "motcua-cli");
        form.put("username", person);
        form.put("password", person);
        try {
            Http.Answer answer = http.postForm(realm + "/protocol/openid-connect/token", form);
            return answer.isSuccess()
                    ? Exchanges.Reply.json(
                            201,
                            Map.of("token", answer.json().path("access_token").asText()))
                    : Exchanges.Reply.problem(404, "no such person");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exchanges.Reply.problem(503, "the sandbox ends");
        }
    }

    private static void asset(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/apis/assets/".length());
        try (exchange;
                InputStream file = ASSET.matcher(name).matches() ? opened(ASSETS + name) : null) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = file.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", typeOf(name));
            exchange.getResponseHeaders().set("Cache-Control", "max-age=86400");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            default -> "image/png";
        };
    }

    private static @Nullable InputStream opened(String resource) {
        return Desk.class.getClassLoader().getResourceAsStream(resource);
    }

    /** A page that comes with the sandbox. */
    static String resource(String name) throws IOException {
        try (InputStream file = opened("vn/motcua/local/sandbox/" + name)) {
            if (file == null) {
                throw new IOException(name + " is not part of this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
