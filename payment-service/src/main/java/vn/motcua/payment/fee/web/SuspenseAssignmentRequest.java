package vn.motcua.payment.fee.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.kit.text.MultiLine;

/** Why it pays the fee. */
@Schema(
        name = "SuspenseAssignmentRequest",
        examples = "{\"reason\":\"VNPAY confirmed the payment in writing on 12 October\"}")
public record SuspenseAssignmentRequest(
        @Schema(description = "Written down for ever, so name nobody") @MultiLine @NotBlank @Size(max = 500)
        String reason) {}
