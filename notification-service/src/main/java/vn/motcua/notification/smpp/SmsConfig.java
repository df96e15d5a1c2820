package vn.motcua.notification.smpp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How to reach the short message centre. */
@ConfigMapping(prefix = "motcua.sms")
public interface SmsConfig {

    /** Host name or address of the centre (SMPP 3.4). Absent: this installation sends no short messages. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("2775")
    int port();

    /** Whether the connection begins with TLS. Without it password and messages go in the clear: only over a line of one's own. */
    @WithDefault("true")
    boolean tls();

    /** Our account there ({@code system_id}). */
    @WithDefault("motcua")
    String account();

    /** Its password; SMPP takes eight characters. */
    Optional<String> password();

    /** The name that readers see as the sender: at most eleven letters and digits. */
    @WithDefault("MOTCUA")
    String sender();

    /**
     * Whether Vietnamese is sent with its accents. Without them a text fits into a half or a third of the parts: 160 characters a message and 153 a
     * part, instead of 70 and 67.
     */
    @WithDefault("true")
    boolean accents();

    /** The most messages that wait for an answer at a time. */
    @WithDefault("4")
    int window();

    /** How long to wait for a connection and for an answer. */
    @WithDefault("PT10S")
    Duration replyTimeout();

    /** How long a connection may be silent before it is asked whether it is there. */
    @WithDefault("PT30S")
    Duration enquireLink();

    /** The longest wait between two tries to reach a centre that is away. */
    @WithDefault("PT15S")
    Duration longestAbsence();
}
