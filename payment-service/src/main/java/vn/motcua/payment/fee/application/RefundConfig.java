package vn.motcua.payment.fee.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How refunds are asked for. */
@ConfigMapping(prefix = "motcua.refunds")
public interface RefundConfig {

    /** How often an instance looks for refunds that are due; {@code off} leaves it to others. */
    @WithDefault("2s")
    String every();

    /** How long one instance has for a refund before another may take it; longer than the gateway's answer takes. */
    @WithDefault("PT1M")
    Duration lease();

    /** The first wait after a failure, and before the gateway is asked what became of what it accepted; it doubles each time. */
    @WithDefault("PT5S")
    Duration firstWait();

    /** The longest wait between two tries. A refund is never given up. */
    @WithDefault("PT1H")
    Duration longestWait();

    /** Refunds that are under way at the same time. */
    @WithDefault("5")
    int parallel();
}
