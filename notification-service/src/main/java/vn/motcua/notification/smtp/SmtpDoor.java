package vn.motcua.notification.smtp;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.smtp.SmtpConfig.Tls;

/** Opens conversations with the mail system: greeting, TLS, login. */
@ApplicationScoped
class SmtpDoor {

    private static final String OURS = "mail.smtp.";

    private final SmtpConfig config;
    private final Session session;

    @Inject
    SmtpDoor(SmtpConfig config, TlsConfigurationRegistry registry) {
        this(config, factory(config, registry));
    }

    SmtpDoor(SmtpConfig config, @Nullable SSLSocketFactory tls) {
        this.config = config;
        Properties settings = settings(config);
        if (tls != null) {
            settings.put(OURS + "ssl.socketFactory", tls);
        }
        this.session = Session.getInstance(settings);
    }

    /**
     * Opens a conversation up to the point where mail can be sent.
     *
     * @throws MessagingException when the mail system is away, does not serve us, or is not protected as demanded
     */
    SmtpConversation open() throws MessagingException {
        if (config.username().isPresent() && config.tls() == Tls.NONE) {
            throw new AuthenticationFailedException("a login needs TLS");
        }
        SmtpConversation conversation = new SmtpConversation(session);
        conversation.connect(
                config.host(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
        return conversation;
    }

    private static Properties settings(SmtpConfig config) {
        boolean login = config.username().isPresent();
        Properties settings = new Properties();
        settings.setProperty(OURS + "localhost", config.helloName());
        settings.setProperty(OURS + "from", Sender.parse(config.from()).address());
        settings.setProperty(OURS + "connectiontimeout", millis(config.connectTimeout()));
        settings.setProperty(OURS + "timeout", millis(config.replyTimeout()));
        settings.setProperty(OURS + "quitwait", "false");
        settings.setProperty(OURS + "ssl.enable", Boolean.toString(config.tls() == Tls.IMPLICIT));
        settings.setProperty(OURS + "ssl.checkserveridentity", "true");
        settings.setProperty(
                OURS + "starttls.enable", "" + (config.tls() == Tls.OPTIONAL || config.tls() == Tls.REQUIRED));
        // A password never goes in the clear, even where mail may.
        settings.setProperty(
                OURS + "starttls.required",
                "" + (config.tls() == Tls.REQUIRED || (config.tls() == Tls.OPTIONAL && login)));
        settings.setProperty(OURS + "auth", Boolean.toString(login));
        settings.setProperty(OURS + "auth.mechanisms", "PLAIN LOGIN");
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static @Nullable SSLSocketFactory factory(SmtpConfig config, TlsConfigurationRegistry registry) {
        if (config.tlsConfiguration().isEmpty()) {
            return null;
        }
        String name = config.tlsConfiguration().get();
        TlsConfiguration configured =
                registry.get(name).orElseThrow(() -> new IllegalStateException("no TLS configuration " + name));
        try {
            return configured.createSSLContext().getSocketFactory();
        } catch (Exception unusable) {
            throw new IllegalStateException("TLS configuration " + name + " cannot be used", unusable);
        }
    }
}
