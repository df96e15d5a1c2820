package vn.motcua.payment.fee.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lost announcements are found. */
@ConfigMapping(prefix = "motcua.inquiries")
public interface InquiryConfig {

    /** How often an instance looks; {@code off} leaves it to others. */
    @WithDefault("30s")
    String every();

    /** How old an attempt is when the gateway is asked: older than the time to pay and the gateway's own repetitions. */
    @WithDefault("PT20M")
    Duration after();

    /** How long one instance may ask before another may take over. */
    @WithDefault("PT5M")
    Duration lease();

    /** Attempts asked for in one round. */
    @WithDefault("50")
    int batch();
}
