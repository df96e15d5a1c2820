package vn.motcua.notification.notice.persistence;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Reason;

/** A notice that was not to be sent, without its content. */
public record WithheldNotice(
        UUID id,
        UUID dossierId,
        ChannelName channel,
        String template,
        Reason reason,
        Instant raisedAt,
        Instant withheldAt) {}
