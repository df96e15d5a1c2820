package vn.motcua.payment.gateway.vietqr;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where transfers go; the environment variable is {@code MOTCUA_VIETQR_ACCOUNTS}. */
@ConfigMapping(prefix = "motcua.vietqr")
public interface VietQrConfig {

    /**
     * The beneficiary accounts, each as unit, BIN of the bank, number and holder, such as {@code H26.30.01 970436 1021234567 UBND PHUONG}; a unit without
     * one uses that of the unit above it. Without any nobody is offered a transfer.
     */
    Optional<List<String>> accounts();
}
