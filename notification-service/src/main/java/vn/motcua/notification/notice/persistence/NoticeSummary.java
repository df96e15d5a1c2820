package vn.motcua.notification.notice.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.model.Reason;

/**
 * A notice without its content.
 *
 * @param dueAt when it is tried next or its lease ends; absent while it waits for the contact
 * @param endedAt when it was sent or given up
 */
public record NoticeSummary(
        UUID id,
        String template,
        NoticeState state,
        int attempts,
        Instant raisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Reason reason) {}
