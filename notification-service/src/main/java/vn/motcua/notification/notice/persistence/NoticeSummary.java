package vn.motcua.notification.notice.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Reason;

/**
 * A delivery of a notice, without its content.
 *
 * @param dueAt when it is tried next or its lease ends; absent while it waits for the contact
 * @param sending which one, from 1
 * @param endedAt when it was sent or given up
 * @param inboxAt when it came into the inbox of the account that filed; absent while that is not known
 * @param readAt when it was read there
 */
public record NoticeSummary(
        UUID id,
        ChannelName channel,
        String template,
        DeliveryState state,
        int sending,
        int attempts,
        Instant raisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Reason reason,
        @Nullable Instant inboxAt,
        @Nullable Instant readAt) {}
