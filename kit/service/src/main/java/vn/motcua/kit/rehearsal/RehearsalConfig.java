package vn.motcua.kit.rehearsal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much an instance rehearses before it says that it is ready. */
@ConfigMapping(prefix = "motcua.rehearsal")
public interface RehearsalConfig {

    /** Whether it does at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often each request is sent: after some hundred requests the JVM has compiled what all of them pass. */
    @WithDefault("80")
    int rounds();

    /** After this time it is ready whatever was left. */
    @WithDefault("PT8S")
    Duration longest();

    /** How many are under way at a time. */
    @WithDefault("4")
    int atOnce();
}
