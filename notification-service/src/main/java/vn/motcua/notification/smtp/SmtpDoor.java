package vn.motcua.notification.smtp;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.smtp.SmtpConfig.Tls;

/** Opens conversations with the mail system: greeting, TLS, login. */
@ApplicationScoped
class SmtpDoor {

    private final SmtpConfig config;
    private final Sender sender;
    private final SSLSocketFactory tls;

    @Inject
    SmtpDoor(SmtpConfig config, TlsConfigurationRegistry registry) {
        this(config, factory(config, registry));
    }

    SmtpDoor(SmtpConfig config, SSLSocketFactory tls) {
        this.config = config;
        this.sender = Sender.parse(config.from());
        this.tls = tls;
    }

    /**
     * Opens a conversation up to the point where mail can be sent.
     *
     * @throws IOException when the mail system is away, does not serve us, or is not protected as demanded
     */
    SmtpConnection open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) config.replyTimeout().toMillis());
            socket.connect(new InetSocketAddress(config.host(), config.port()), (int)
                    config.connectTimeout().toMillis());
            Wire wire = new Wire(config.tls() == Tls.IMPLICIT ? secured(socket) : socket);
            demand("greeting", wire.read());
            Reply offers = hello(wire);
            if (config.tls() == Tls.REQUIRED || (config.tls() == Tls.OPTIONAL && offers(offers, "STARTTLS"))) {
                demand("STARTTLS", wire.ask("STARTTLS\r\n"));
                wire = new Wire(secured(socket));
                offers = hello(wire);
            }
            logIn(wire, offers);
            return new SmtpConnection(wire, offers(offers, "PIPELINING"), sender.address());
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private Reply hello(Wire wire) throws IOException {
        Reply offers = wire.ask("EHLO " + config.helloName() + "\r\n");
        if (offers.forGood()) {
            return demand("HELO", wire.ask("HELO " + config.helloName() + "\r\n"));
        }
        return demand("EHLO", offers);
    }

    private void logIn(Wire wire, Reply offers) throws IOException {
        if (config.username().isEmpty()) {
            return;
        }
        if (!(wire.socket() instanceof SSLSocket)) {
            throw new ServiceRefused("a login needs TLS");
        }
        String username = config.username().get();
        String password = config.password().orElse("");
        if (offersLogin(offers, "PLAIN")) {
            demand("AUTH", wire.ask("AUTH PLAIN " + base64("\0" + username + "\0" + password) + "\r\n"));
        } else if (offersLogin(offers, "LOGIN")) {
            wire.ask("AUTH LOGIN\r\n");
            wire.ask(base64(username) + "\r\n");
            demand("AUTH", wire.ask(base64(password) + "\r\n"));
        } else {
            throw new ServiceRefused("no login that we know is offered");
        }
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, config.host(), config.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static SSLSocketFactory factory(SmtpConfig config, TlsConfigurationRegistry registry) {
        @Nullable String name = config.tlsConfiguration().orElse(null);
        if (name == null) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        TlsConfiguration configured =
                registry.get(name).orElseThrow(() -> new IllegalStateException("no TLS configuration " + name));
        try {
            SSLContext context = configured.createSSLContext();
            return context.getSocketFactory();
        } catch (Exception unusable) {
            throw new IllegalStateException("TLS configuration " + name + " cannot be used", unusable);
        }
    }

    private static boolean offers(Reply reply, String keyword) {
        return reply.lines().stream().anyMatch(line -> words(line).getFirst().equals(keyword));
    }

    private static boolean offersLogin(Reply reply, String mechanism) {
        return reply.lines().stream()
                .map(SmtpDoor::words)
                .anyMatch(words -> words.getFirst().equals("AUTH") && words.contains(mechanism));
    }

    private static List<String> words(String line) {
        return List.of(line.toUpperCase(Locale.ROOT).split(" ", -1));
    }

    private static Reply demand(String step, Reply reply) throws ServiceRefused {
        if (!reply.positive()) {
            throw new ServiceRefused(step, reply);
        }
        return reply;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
