package vn.motcua.payment.fee.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;

/**
 * How the payer wants to pay.
 *
 * @param method the gateway
 * @param feeId which fee; null for the one that is due
 * @param language of the gateway's pages: {@code vi} (default) or {@code en}
 */
@Schema(name = "PaymentRequest", examples = "{\"method\":\"VNPAY\",\"language\":\"vi\"}")
public record PaymentRequest(
        @JsonProperty("method") @NotNull GatewayName method,

        @JsonProperty("feeId") @Schema(description = "Which fee; the one that is due unless given") @Nullable
        UUID feeId,

        @JsonProperty("language") @Pattern(regexp = "vi|en") @Nullable
        String language) {}
