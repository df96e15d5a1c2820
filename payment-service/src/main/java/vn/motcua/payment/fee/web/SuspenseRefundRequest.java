package vn.motcua.payment.fee.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.payment.fee.application.DecidingAboutSuspense;

/** How it goes back, and why. */
@Schema(
        name = "SuspenseRefundRequest",
        examples = "{\"way\":\"GATEWAY\",\"reason\":\"The payer entered another amount and asks for it back\"}")
public record SuspenseRefundRequest(
        @NotNull DecidingAboutSuspense.Way way,

        @Schema(description = "Written down for ever, so name nobody") @MultiLine @NotBlank @Size(max = 500)
        String reason) {}
