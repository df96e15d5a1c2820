package vn.motcua.notification.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.webhook.application.Subscribing.Shown;
import vn.motcua.notification.webhook.model.Subscription;
import vn.motcua.notification.webhook.model.SubscriptionState;

/**
 * A subscription.
 *
 * @param reason why it is not active: UNREACHABLE for three days, GONE (the receiver answered 410), or its OWNER wants it so
 * @param secret shown once, when it is new
 * @param waiting how many messages its receiver has not taken yet
 * @param lost how many were tried to the end; they can be told again
 * @param takenAt when its receiver last took one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Webhook",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"unit\":\"H26.30.01\",\"types\":[\"vn.motcua.dossier.received.v1\"],"
                        + "\"url\":\"https://receiver.example/motcua\",\"state\":\"ACTIVE\",\"createdAt\":\"2026-11-23T08:15:02+07:00\",\"waiting\":0,\"lost\":0}")
record WebhookView(
        UUID id,
        String unit,
        List<String> types,
        String url,
        SubscriptionState state,
        @Nullable String reason,
        OffsetDateTime createdAt,
        @Nullable String secret,
        @Nullable Long waiting,
        @Nullable Long lost,
        @Nullable OffsetDateTime takenAt) {

    static WebhookView of(Subscription one) {
        return of(one, null, null, null, null);
    }

    static WebhookView created(Subscription one) {
        return of(one, one.secrets().getFirst(), null, null, null);
    }

    static WebhookView of(Shown shown) {
        return of(
                shown.subscription(),
                null,
                shown.standing().waiting(),
                shown.standing().lost(),
                VietnamTime.localOrNull(shown.standing().takenAt()));
    }

    private static WebhookView of(
            Subscription one,
            @Nullable String secret,
            @Nullable Long waiting,
            @Nullable Long lost,
            @Nullable OffsetDateTime takenAt) {
        return new WebhookView(
                one.id(),
                one.unit(),
                one.types(),
                one.url().toString(),
                one.state(),
                one.reason(),
                VietnamTime.local(one.createdAt()),
                secret,
                waiting,
                lost,
                takenAt);
    }
}
