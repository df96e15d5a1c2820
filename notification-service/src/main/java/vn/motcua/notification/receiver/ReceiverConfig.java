package vn.motcua.notification.receiver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the systems of others are called. */
@ConfigMapping(prefix = "motcua.receivers")
public interface ReceiverConfig {

    /** Whether receivers may stand inside and speak without TLS: for tests and for a machine of one's own only. */
    @WithDefault("false")
    boolean inside();

    /** How long to wait for a connection. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("PT15S")
    Duration replyTimeout();
}
