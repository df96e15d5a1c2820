package vn.motcua.payment.fee.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lost announcements are found, and doubts resolved. */
@ConfigMapping(prefix = "motcua.inquiries")
public interface InquiryConfig {

    /** How often an instance looks; {@code off} leaves it to others. */
    @WithDefault("30s")
    String every();

    /** How old an attempt is when the gateway is asked: older than the time to pay and the gateway's own repetitions. */
    @WithDefault("PT20M")
    Duration after();

    /** How long one instance has for an inquiry before another may take it; longer than the gateway's answer takes. */
    @WithDefault("PT1M")
    Duration lease();

    /** The first wait after an answer that says nothing; it doubles each time. */
    @WithDefault("PT1M")
    Duration firstWait();

    /** The longest wait between two inquiries about one attempt. */
    @WithDefault("PT6H")
    Duration longestWait();

    /** How often the gateway is asked about one attempt before somebody must look: with the waits above, about a week. */
    @WithDefault("40")
    int tries();

    /** Inquiries that are under way at the same time. */
    @WithDefault("5")
    int parallel();

    /** Attempts looked through in one round. */
    @WithDefault("500")
    int batch();
}
