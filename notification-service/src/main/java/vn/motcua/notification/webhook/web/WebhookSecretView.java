package vn.motcua.notification.webhook.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new secret, shown once.
 *
 * @param secret with which messages are signed from now on; the one before signs too for a day
 */
@Schema(name = "WebhookSecret", examples = "{\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}")
record WebhookSecretView(String secret) {

    /** Hides it. */
    @Override
    public String toString() {
        return "WebhookSecretView[hidden]";
    }
}
