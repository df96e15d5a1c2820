package vn.motcua.notification.inbox.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time runs out somewhere.
 *
 * @param id of the event: nobody is told of it twice
 * @param unit whose work it is; its leads are told
 * @param assignee who holds the open step, and is told too
 */
public record DeadlineNews(
        UUID id,
        UUID dossierId,
        Reminder reminder,
        String unit,
        @Nullable UUID assignee,
        ItemFacts facts,
        Instant at) {}
