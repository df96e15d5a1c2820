package vn.motcua.notification.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How to reach the mail system. */
@ConfigMapping(prefix = "motcua.smtp")
public interface SmtpConfig {

    /** How the connection is protected. */
    enum Tls {
        /** Not at all: only for a mail system on this machine. */
        NONE,
        /** STARTTLS when the server offers it. */
        OPTIONAL,
        /** STARTTLS, or nothing is sent. */
        REQUIRED,
        /** TLS from the first byte (port 465). */
        IMPLICIT
    }

    /** Host name or address of the mail system. */
    String host();

    /** Its port: 25, 587 or 465. */
    int port();

    /** The sender, as {@code Name <address>} or a bare address; refusals of single mails come back to it. */
    String from();

    /** How the connection is protected. */
    @WithDefault("REQUIRED")
    Tls tls();

    /** Name of a TLS configuration ({@code quarkus.tls.<name>.…}) with the authorities to trust; the JVM's otherwise. */
    Optional<String> tlsConfiguration();

    /** Account at the mail system, if it asks for one; sent over TLS only. */
    Optional<String> username();

    /** Password of the account. */
    Optional<String> password();

    /** The name we greet with. */
    @WithDefault("localhost")
    String helloName();

    /** The most connections at a time. */
    @WithDefault("4")
    int connections();

    /** Mails over one connection before it is renewed, so that a balancer in front can spread the load. */
    @WithDefault("1000")
    int mailsPerConnection();

    /** How long to wait for a connection. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How long to wait for a reply; one mail takes two of these at most. */
    @WithDefault("PT20S")
    Duration replyTimeout();

    /** How long an unused connection is kept; shorter than servers do. */
    @WithDefault("PT20S")
    Duration idleTimeout();

    /** The longest wait between two tries to reach a mail system that is away. */
    @WithDefault("PT15S")
    Duration longestAbsence();
}
