package vn.motcua.notification.webhook.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * Who is to be told of what.
 *
 * @param unit whose dossiers it is about; the caller leads it
 * @param types of the events
 * @param url of the receiver: HTTPS, at a public address
 */
@Schema(
        name = "WebhookRequest",
        examples =
                "{\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.dossier.received.v1\",\"vn.motcua.result.issued.v1\"],\"url\":\"https://receiver.example/motcua\"}")
record WebhookRequest(
        @NotNull @Size(min = 1, max = 50) String unit,

        @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Size(max = 100) @Pattern(regexp = "vn\\.motcua\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+") String> types,

        @NotNull @Size(min = 1, max = 1000) String url) {

    URI receiver() {
        try {
            return new URI(url);
        } catch (URISyntaxException none) {
            throw InvalidRequest.field("url", "wrong-format");
        }
    }
}
