package vn.motcua.payment.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract's cover page. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua payment service",
                        version = "1",
                        description =
                                "Fees of dossiers: what is due, paying it through VNPAY, by VietQR or at a counter, giving it back, and the "
                                        + "double-entry book behind it. Amounts are whole VND; times are ISO 8601 with offset."),
        tags = {
            @Tag(name = "Fees", description = "What is due, and paying it"),
            @Tag(name = "Counter", description = "Cash and cards taken at a counter: shifts, receipts, what is due"),
            @Tag(name = "Bank", description = "Statements of the accounts that fees are transferred to"),
            @Tag(name = "Ledger", description = "The double-entry book"),
            @Tag(name = "VNPAY", description = "The gateway's side; signed, without tokens")
        })
public class PaymentApi extends Application {}
