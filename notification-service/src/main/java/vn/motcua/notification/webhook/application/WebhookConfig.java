package vn.motcua.notification.webhook.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pace at which other systems are told. */
@ConfigMapping(prefix = "motcua.webhooks")
public interface WebhookConfig {

    /** How often an instance looks for what is due. A new subscription is told of what happens from then on. */
    @WithDefault("1s")
    String look();

    /** The most messages on their way to one receiver at a time. */
    @WithDefault("16")
    int atATime();

    /** How long a message is ours while it is sent; longer than a call may take. */
    @WithDefault("PT1M")
    Duration lease();

    /** How long the secret before signs too. */
    @WithDefault("P1D")
    Duration bothSecrets();
}
