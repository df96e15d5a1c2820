package vn.motcua.notification.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Reason;

/**
 * What may be known of a notice: never to whom it goes and what it says.
 *
 * @param sending which one: 1, unless an officer had it sent again
 * @param attempts how often it was tried, in all its sendings
 * @param waitsFor CONTACT while the contact is missing
 * @param nextAttemptAt when it is tried next, while it is pending
 * @param sentAt when the channel took it over
 * @param deliveredAt when the channel said that it has come; of a mail nobody knows that
 * @param failedAt when it was given up
 * @param failure TEMPORARY: refused for now and tried again; PERMANENT: given up
 * @param inboxAt when it stood in the inbox of whoever filed, whatever became of the mail
 * @param readAt when it was read there: of a mail nobody knows that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Notice",
        examples = "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"template\":\"received\",\"channel\":\"EMAIL\","
                + "\"state\":\"SENT\",\"sending\":1,\"attempts\":1,\"raisedAt\":\"2026-11-23T08:15:02+07:00\","
                + "\"sentAt\":\"2026-11-23T08:15:03+07:00\"}")
record NoticeView(
        UUID id,
        String template,
        ChannelName channel,
        DeliveryState state,
        int sending,
        int attempts,
        OffsetDateTime raisedAt,
        @Nullable String waitsFor,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable String failure,
        @Nullable Reason reason,
        @Nullable OffsetDateTime inboxAt,
        @Nullable OffsetDateTime readAt) {}
