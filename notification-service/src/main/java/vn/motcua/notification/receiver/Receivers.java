package vn.motcua.notification.receiver;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.EventLoop;

/**
 * Calls receivers. A name is resolved once for each call, all of its addresses must be public, and the connection goes to the very address that was
 * looked at: a name that changes its mind in between gains nothing. Redirects are answers like others.
 */
@ApplicationScoped
public class Receivers {

    /** No HTTP status: there was no answer. */
    public static final int NO_ANSWER = 0;

    private static final int MOST_READ = 65_536;

    private final ReceiverConfig config;
    private final EventLoop eventLoop;
    private final Clock clock;
    private final HttpClient client;

    Receivers(ReceiverConfig config, EventLoop eventLoop, Vertx vertx, Clock clock) {
        this.config = config;
        this.eventLoop = eventLoop;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setVerifyHost(true)
                .setTrustAll(false)
                .setMaxPoolSize(16)
                .setIdleTimeout(30));
    }

    /**
     * A message for a receiver.
     *
     * @param id the same for each repetition
     * @param secrets that sign it
     */
    public record Call(URI url, String id, String body, List<String> secrets) {
        /** Hides secrets and content. */
        @Override
        public String toString() {
            return "Call[" + id + "]";
        }
    }

    /** Whether an address has a form in which it may be called: HTTPS, a host, no account in it. */
    public boolean mayBe(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean protectedOrInside = scheme.equals("https") || (scheme.equals("http") && config.inside());
        return protectedOrInside
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null;
    }

    /** Calls it; {@link #NO_ANSWER} where it cannot or must not be reached. */
    public Uni<Integer> call(Call call) {
        return eventLoop
                .aside(() -> address(call.url()))
                .chain(address -> address == null
                        ? Uni.createFrom().item(NO_ANSWER)
                        : Uni.createFrom()
                                .completionStage(() -> client.request(options(call, address))
                                        .compose(request -> request.send(Buffer.buffer(call.body())))
                                        .map(Receivers::status)
                                        .toCompletionStage())
                                .onFailure()
                                .recoverWithItem(NO_ANSWER));
    }

    private RequestOptions options(Call call, InetAddress address) {
        URI url = call.url();
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        Instant now = clock.instant();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setTimeout(config.replyTimeout().toMillis())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "motcua-webhooks")
                .putHeader("webhook-id", call.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signatures.header(call.secrets(), call.id(), now, call.body()));
    }

    /** What it says beyond its status nobody reads; whoever says too much is hung up on. */
    private static int status(HttpClientResponse response) {
        AtomicInteger read = new AtomicInteger();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_READ) {
                response.request().connection().close();
            }
        });
        response.exceptionHandler(gone -> {});
        return response.statusCode();
    }

    private @Nullable InetAddress address(URI url) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.getHost().replaceAll("[\\[\\]]", ""));
            for (InetAddress address : addresses) {
                if (!config.inside() && !PublicAddresses.include(address)) {
                    return null;
                }
            }
            return addresses[0];
        } catch (UnknownHostException nowhere) {
            return null;
        }
    }
}
