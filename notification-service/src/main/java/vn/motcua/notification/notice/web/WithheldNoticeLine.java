package vn.motcua.notification.notice.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Reason;

/** A notice that was not to be sent: never to whom it would have gone and what it says. */
@Schema(
        name = "WithheldNotice",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\",\"channel\":\"EMAIL\","
                        + "\"template\":\"filed\",\"reason\":\"TOO_MANY_LETTERS\",\"raisedAt\":\"2026-11-23T08:15:02+07:00\","
                        + "\"withheldAt\":\"2026-11-23T08:15:03+07:00\"}")
record WithheldNoticeLine(
        UUID id,
        UUID dossierId,
        ChannelName channel,
        String template,
        Reason reason,
        OffsetDateTime raisedAt,
        OffsetDateTime withheldAt) {}
