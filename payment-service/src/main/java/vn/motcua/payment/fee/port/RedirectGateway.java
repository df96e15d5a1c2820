package vn.motcua.payment.fee.port;

import java.net.URI;
import java.time.Instant;

/** Takes the payer's browser to a gateway. */
public interface RedirectGateway {

    /**
     * What is to be paid.
     *
     * @param reference ours, unique
     * @param amount VND
     * @param dossierCode what it is for; nothing personal
     * @param language {@code vi} or {@code en}, of the gateway's pages
     * @param address the payer's IP address, which the gateway asks for
     */
    record Order(
            String reference,
            long amount,
            String dossierCode,
            String language,
            String address,
            Instant createdAt,
            Instant expiresAt) {}

    /** The signed address. */
    URI redirect(Order order);
}
