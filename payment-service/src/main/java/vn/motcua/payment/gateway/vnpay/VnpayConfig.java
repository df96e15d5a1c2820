package vn.motcua.payment.gateway.vnpay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The contract with VNPAY; the environment variables are {@code MOTCUA_VNPAY_…}. Nothing secret has a default. */
@ConfigMapping(prefix = "motcua.vnpay")
public interface VnpayConfig {

    /** Our terminal code. */
    String tmnCode();

    /** The secret both sides sign with. */
    String hashSecret();

    /** Where the payer's browser is sent. */
    URI payUrl();

    /** Where refunds are asked for. */
    URI apiUrl();

    /** Where the gateway sends the payer's browser afterwards. */
    URI returnUrl();

    /** How long a call may take before it counts as lost. */
    @WithDefault("PT10S")
    Duration answerWithin();
}
