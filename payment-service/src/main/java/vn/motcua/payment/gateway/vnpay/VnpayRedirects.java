package vn.motcua.payment.gateway.vnpay;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.payment.fee.port.RedirectGateway;

/** The signed address that takes the payer's browser to VNPAY. */
@ApplicationScoped
class VnpayRedirects implements RedirectGateway {

    private final VnpayConfig config;
    private final VnpaySignature signature;

    VnpayRedirects(VnpayConfig config) {
        this.config = config;
        this.signature = new VnpaySignature(config.hashSecret());
    }

    @Override
    public URI redirect(Order order) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("vnp_Version", "2.1.0");
        parameters.put("vnp_Command", "pay");
        parameters.put("vnp_TmnCode", config.tmnCode());
        parameters.put("vnp_Amount", VnpayAmounts.write(order.amount()));
        parameters.put("vnp_CurrCode", "VND");
        parameters.put("vnp_TxnRef", order.reference());
        parameters.put("vnp_OrderInfo", PlainText.of("Nộp phí hồ sơ " + order.dossierCode()));
        parameters.put("vnp_OrderType", "other");
        parameters.put("vnp_Locale", "en".equals(order.language()) ? "en" : "vn");
        parameters.put("vnp_ReturnUrl", config.returnUrl().toString());
        parameters.put("vnp_IpAddr", order.address());
        parameters.put("vnp_CreateDate", VnpayTimes.write(order.createdAt()));
        parameters.put("vnp_ExpireDate", VnpayTimes.write(order.expiresAt()));
        return URI.create(config.payUrl() + "?" + signature.signedQuery(parameters));
    }
}
