package vn.motcua.payment.fee.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fees are paid. */
@ConfigMapping(prefix = "motcua.payment")
public interface PaymentConfig {

    /** How long an attempt to pay stays open. */
    @WithDefault("PT15M")
    Duration payWithin();
}
