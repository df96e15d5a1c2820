package vn.motcua.notification.webhook.application;

import com.fasterxml.jackson.annotation.JsonRawValue;
import vn.motcua.eventing.Payloads;
import vn.motcua.notification.webhook.model.Heard;

/**
 * What a receiver reads, as Standard Webhooks proposes it.
 *
 * @param data the event's payload as it came
 */
record WebhookBody(
        String type, String timestamp, @JsonRawValue String data) {

    static String of(Heard heard) {
        return Payloads.write(new WebhookBody(heard.type(), heard.at().toString(), heard.data()));
    }
}
