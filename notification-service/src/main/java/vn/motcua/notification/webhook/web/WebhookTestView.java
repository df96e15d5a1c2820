package vn.motcua.notification.webhook.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a receiver said to a test.
 *
 * @param status its HTTP status; 0: there was no answer, or its address is none that is called
 * @param taken whether it took the message
 */
@Schema(name = "WebhookTest", examples = "{\"status\":204,\"taken\":true}")
record WebhookTestView(int status, boolean taken) {

    static WebhookTestView of(int status) {
        return new WebhookTestView(status, status >= 200 && status < 300);
    }
}
