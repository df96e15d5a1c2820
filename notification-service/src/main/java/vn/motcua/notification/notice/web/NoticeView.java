package vn.motcua.notification.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.model.Reason;

/**
 * What may be known of a notice: never to whom it goes and what it says.
 *
 * @param attempts how often it was tried
 * @param waitsFor CONTACT while the contact is missing
 * @param nextAttemptAt when it is tried next, while it is pending
 * @param sentAt when the mail system took it over
 * @param failedAt when it was given up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Notice",
        examples = "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"template\":\"received\",\"channel\":\"EMAIL\","
                + "\"state\":\"SENT\",\"attempts\":1,\"raisedAt\":\"2026-11-23T08:15:02+07:00\","
                + "\"sentAt\":\"2026-11-23T08:15:03+07:00\"}")
record NoticeView(
        UUID id,
        String template,
        String channel,
        NoticeState state,
        int attempts,
        OffsetDateTime raisedAt,
        @Nullable String waitsFor,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable Reason reason) {}
